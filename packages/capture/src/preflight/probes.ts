import { cameraProbe } from './devices/camera-probe.ts';
import { pictureProbe } from './devices/picture-probe.ts';
import { powerProbe } from './devices/power-probe.ts';
import { networkProbe } from './network/network-probe.ts';
import { pageProbe } from './page/page-probe.ts';
import type { PreflightContext } from './preflight-context.ts';
import type { Probe, ProbeName } from './probe.ts';
import { createSceneProbes } from './scene/scene-probes.ts';
import { microphoneProbe } from './sound/microphone-probe.ts';
import { soundProbe } from './sound/sound-probe.ts';

/** What needs a microphone is left out where the policy records no sound. */
const OF_SOUND: readonly ProbeName[] = ['microphone', 'sound'];

/** Every probe in the order in which rows are shown; each runs as soon as what it needs is known. */
export const listProbes = (wants: { readonly sound: boolean }): readonly Probe<PreflightContext>[] =>
  [pageProbe, cameraProbe, pictureProbe, microphoneProbe, soundProbe, networkProbe, ...createSceneProbes(), powerProbe].filter(
    ({ name }) => wants.sound || !OF_SOUND.includes(name),
  );
