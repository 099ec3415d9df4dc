import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModels, readModelEnvironment } from '@mien/analysis';
import { facingMovement, openHead, renderTalkingHead, type SceneEffect, speak } from '@mien/samples';
import { join as joinSounds, whiteNoise } from '../../../../../analysis/test/audio/sounds.ts';
import { writeCameraFile, writeSoundFile } from './media-files.ts';
import { openLine } from './open-line.ts';
import { openVerification } from './open-verification.ts';

const SIZE = { width: 640, height: 480 };
const RATE = 15;

/** Everything that faults are brought about with: a service, a line to it, and what cameras and microphones give. */
export async function openStand() {
  const directory = await mkdtemp(join(tmpdir(), 'mien-stand-'));
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const head = await openHead(models, SIZE);
  await models.release();
  const verification = await openVerification();
  const line = await openLine(verification.address);
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
  return {
    directory,
    head,
    verification,
    line,
    film,
    record,
    voice,
    good: { camera: await film('good', []), sound: await record('good', voice) },
    async close(): Promise<void> {
      line.close();
      await verification.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type Stand = Awaited<ReturnType<typeof openStand>>;
