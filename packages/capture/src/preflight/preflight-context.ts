import type { AudioLimits, ClipLimits, FaceQualityLimits } from '@mien/protocol';
import type { HeldDevices } from './devices/held-devices.ts';
import type { DeviceAccess } from './devices/open-device.ts';
import type { NetworkLimits } from './network/judge-network.ts';
import type { LineFacts } from './network/measure-network.ts';
import type { ProbeServer } from './network/probe-server.ts';
import type { PageFacts } from './page/page-facts.ts';
import type { SceneReading } from './scene/scene-reading.ts';

/** The policy's limits, as the server gave them to this page, and what the upload needs. */
export interface PreflightLimits {
  readonly clip: Pick<ClipLimits, 'minHeight' | 'minFrameRate' | 'maxBlackRatio'>;
  readonly face: FaceQualityLimits;
  readonly audio: Pick<AudioLimits, 'maxClippedRatio'>;
  readonly network: NetworkLimits;
}

/** Everything that probes touch. A probe uses what it names and nothing else. */
export interface PreflightContext {
  readonly facts: PageFacts;
  readonly access: DeviceAccess;
  readonly devices: HeldDevices;
  /** where the camera is shown while it is looked at */
  readonly video: HTMLVideoElement;
  readonly facing: 'user' | 'environment';
  readonly limits: PreflightLimits;
  /** null where there is no server to measure against, as in practice */
  readonly server: ProbeServer | null;
  readonly line: LineFacts;
  /** null where the models cannot be had: then light is not measured */
  readonly readScene: ((video: HTMLVideoElement, signal: AbortSignal) => Promise<SceneReading | null>) | null;
  /** level of the microphone while it listens, 0–1, for the meter */
  readonly onLevel: (level: number) => void;
  /** asks the person to say something, while nothing is heard */
  readonly onSpeakUp: (isAsked: boolean) => void;
  readonly navigator: Navigator;
}
