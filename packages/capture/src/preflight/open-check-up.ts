import { browserDevices } from './devices/browser-devices.ts';
import { createHeldDevices } from './devices/held-devices.ts';
import type { DeviceAccess } from './devices/open-device.ts';
import { readLineFacts } from './network/line-facts.ts';
import type { ProbeServer } from './network/probe-server.ts';
import { type PageFacts, readPageFacts } from './page/page-facts.ts';
import type { PreflightContext, PreflightLimits } from './preflight-context.ts';
import type { ProbeName, ProbeRow } from './probe.ts';
import { listProbes } from './probes.ts';
import { runPreflight } from './run-preflight.ts';

export interface CheckUpOptions {
  /** shows the camera while it is looked at; any video element of the page */
  readonly video: HTMLVideoElement;
  readonly limits: PreflightLimits;
  readonly facing?: 'user' | 'environment';
  /** whether the policy records sound; the microphone is asked for only then */
  readonly sound: boolean;
  /** null: nothing leaves the device, and the network is not measured */
  readonly server: { readonly address: string; readonly probe: ProbeServer } | null;
  readonly readScene: PreflightContext['readScene'];
  /** what to open instead of the browser's own devices */
  readonly access?: DeviceAccess | undefined;
  /** each row the moment it is known; a row of the same name replaces the one before */
  readonly onRow: (row: ProbeRow) => void;
  readonly onLevel?: (level: number) => void;
  readonly onSpeakUp?: (isAsked: boolean) => void;
}

export interface CheckUp {
  readonly facts: PageFacts;
  readonly names: readonly ProbeName[];
  /** Looks at everything anew; a run that is under way is given up. @returns the rows, or null when it was given up itself */
  run(): Promise<readonly ProbeRow[] | null>;
  /** Gives camera and microphone back. It can be run again afterwards. */
  close(): void;
}

/** The check-up of this browser, this device and the way to our server. Usable at any time, with or without a verification. */
export function openCheckUp(options: CheckUpOptions): CheckUp {
  const facts = readPageFacts(window);
  const probes = listProbes({ sound: options.sound });
  const devices = createHeldDevices();
  const context: PreflightContext = {
    facts,
    access: options.access ?? browserDevices(navigator, facts),
    devices,
    video: options.video,
    facing: options.facing ?? 'user',
    limits: options.limits,
    server: options.server?.probe ?? null,
    line: readLineFacts(window, options.server?.address ?? location.origin),
    readScene: options.readScene,
    onLevel: options.onLevel ?? (() => undefined),
    onSpeakUp: options.onSpeakUp ?? (() => undefined),
    navigator,
  };
  let running: AbortController | null = null;
  const stop = (): void => {
    running?.abort();
    devices.releaseAll();
    options.video.srcObject = null;
  };
  return {
    facts,
    names: probes.map(({ name }) => name),
    async run() {
      stop();
      const own = new AbortController();
      running = own;
      const rows = await runPreflight(probes, context, options.onRow, own.signal);
      return own.signal.aborted ? null : rows;
    },
    close: stop,
  };
}
