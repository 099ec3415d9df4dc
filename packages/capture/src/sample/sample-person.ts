import type { Challenge } from '@mien/protocol';
import type { DeviceAccess } from '../preflight/devices/open-device.ts';
import { openLoop, playScene } from './play-scene.ts';

/** The clips lie beside the scripts, wherever both were put. A name, so that the bundler leaves the address alone. */
const HERE = import.meta.url;
const clip = (name: string): URL => new URL(`../sample/${name}.webm`, HERE);

const MOVEMENTS = [
  'turn_left',
  'turn_right',
  'look_up',
  'look_down',
  'open_mouth',
  'blink',
  'smile',
  'move_closer',
] as const satisfies readonly Challenge[];

/** A drawn person with a drawn card, as devices that the check-up and the camera screens open like any other. */
export interface SamplePerson {
  readonly devices: Readonly<Record<'document_front' | 'document_back' | 'face', DeviceAccess>>;
  /** does once what is asked for, then looks ahead again; what it is doing it ends first, as people do */
  perform(movement: Challenge): void;
  close(): void;
}

/** Films a scene with a canvas; there is no sound, as with a device that has no microphone. */
const deviceOf = (
  scene: () => CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  hold: 'by_hand' | 'still',
): DeviceAccess => ({
  getUserMedia: async (wanted) => {
    if (wanted.video === undefined || wanted.video === false) throw new DOMException('The sample person has no voice', 'NotFoundError');
    return playScene(scene, size, hold);
  },
  permission: async () => 'granted',
  isWithheld: () => false,
  isSecure: isSecureContext,
});

/** @throws where the server has no clips of a sample person */
export async function openSamplePerson(): Promise<SamplePerson> {
  const [front, back, look] = await Promise.all([openLoop(clip('front')), openLoop(clip('back')), openLoop(clip('look'))]);
  const movements = new Map(await Promise.all(MOVEMENTS.map(async (name) => [name, await openLoop(clip(name))] as const)));
  for (const { video } of movements.values()) {
    video.loop = false;
    video.pause();
  }
  let shown = look;
  for (const loop of movements.values())
    loop.video.addEventListener('ended', () => {
      if (shown === loop) shown = look;
    });
  const device = (scene: typeof look): DeviceAccess => deviceOf(() => scene.video, scene.size, 'still');
  return {
    devices: { document_front: device(front), document_back: device(back), face: deviceOf(() => shown.video, look.size, 'by_hand') },
    perform: (movement) => {
      const loop = movements.get(movement as (typeof MOVEMENTS)[number]);
      if (loop === undefined) return;
      const begin = (): void => {
        loop.video.currentTime = 0;
        void loop.video.play().then(() => {
          shown = loop;
        });
      };
      if (shown === look) begin();
      else shown.video.addEventListener('ended', begin, { once: true });
    },
    close: () => {
      for (const loop of [front, back, look, ...movements.values()]) loop.close();
    },
  };
}
