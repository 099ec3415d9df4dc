import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModels, readModelEnvironment } from '@mien/analysis';
import { facingMovement, openHead, renderTalkingHead, type SceneEffect, speak } from '@mien/samples';
import { join as joinSounds, whiteNoise } from '../../../../../analysis/test/audio/sounds.ts';
import { openService } from '../../support/open-service.ts';
import { openShortCase, postShortPolicies, type ShortWay } from '../../support/short-policies.ts';
import type { Devices } from './fault.ts';
import { writeCameraFile, writeSoundFile } from './media-files.ts';
import { openLine } from './open-line.ts';

const SIZE = { width: 640, height: 480 };
const RATE = 15;

/** Everything that faults are brought about with: a service, a line to it, and what cameras and microphones give. */
export async function openStand() {
  const directory = await mkdtemp(join(tmpdir(), 'mien-stand-'));
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const head = await openHead(models, SIZE);
  await models.release();
  const service = await openService();
  await postShortPolicies(service);
  const line = await openLine(service.address);
  const film = async (name: string, effects: readonly SceneEffect[], frames = 20): Promise<string> => {
    const path = join(directory, `${name}.y4m`);
    await writeCameraFile(
      path,
      renderTalkingHead(head, { seconds: frames / RATE, frameRate: RATE, movement: facingMovement, effects }),
      RATE,
    );
    return path;
  };
  const voice = joinSounds([await speak('一二三四五六七八九。你好，我在这里。', 'cmn', 0.35), whiteNoise(0.4, 0.002, 3)]);
  const record = async (name: string, samples: Float32Array, rate = 16_000): Promise<string> => {
    const path = join(directory, `${name}.wav`);
    await writeSoundFile(path, samples, rate);
    return path;
  };
  const good = { camera: await film('good', []), sound: await record('good', voice) };
  const devices = { camera: join(directory, 'camera.y4m'), sound: join(directory, 'microphone.wav') };
  /** Who has a file open keeps what it held; who opens it next has the new one. */
  const put = async (from: string, to: string): Promise<void> => {
    await copyFile(from, `${to}.next`);
    await rename(`${to}.next`, to);
  };
  const show = async (what: Devices): Promise<void> => {
    await put(what.camera ?? good.camera, devices.camera);
    await put(what.sound ?? good.sound, devices.sound);
  };
  await show({});
  let cases = 0;
  return {
    directory,
    head,
    line,
    film,
    record,
    voice,
    /** files that cameras and microphones of all browsers play; what is in them is `show`n */
    devices,
    /** from the next time that a device is opened on */
    show,
    /** Somebody with a link, who will be approved whatever is filmed. */
    async openCase(way: ShortWay | 'whole') {
      const name = `check-${cases++}`;
      const { id, url, token } = await (way === 'whole' ? service.openCase(`${name}.approved`) : openShortCase(service, name, way));
      const { pathname, hash } = new URL(url);
      return {
        /** of that origin; the line's own unless told */
        linkAt: (origin: string = line.address): string => `${origin}${pathname}?lang=en${hash}`,
        token,
        /** Where it stands, asked as the wallet does: who asks as the applicant holds the session, and the page would be the second window. */
        async look(): Promise<{ readonly state: string; readonly counted: number }> {
          const view = (await service.ask('GET', `/v1/verifications/${id}`)) as unknown as { state: string; attempts: { counted: number } };
          return { state: view.state, counted: view.attempts.counted };
        },
      };
    },
    /** the same address, over the line */
    overLine: (address: string): string => {
      const { pathname, search, hash } = new URL(address);
      return `${line.address}${pathname}${search}${hash}`;
    },
    async close(): Promise<void> {
      line.close();
      await service.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type Stand = Awaited<ReturnType<typeof openStand>>;
