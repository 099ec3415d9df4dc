import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { Box } from '@mien/protocol';
import type { FaceSubject } from '../face/subject.ts';
import { loadCommonJs, packageFolder } from './locate-package.ts';
import { openTensorflow, type TensorflowTensor, wasmFolder } from './open-tensorflow.ts';

export const HUMAN = import.meta.resolve('@vladmandic/human');

interface HumanFace {
  readonly box: Box;
  readonly mesh: readonly unknown[];
  readonly embedding?: readonly number[];
}
interface HumanInstance {
  load(): Promise<void>;
  detect(input: TensorflowTensor): Promise<{ readonly face: readonly HumanFace[]; readonly error: string | null }>;
  readonly match: { similarity(a: readonly number[], b: readonly number[]): number };
  readonly tf: { getBackend(): string };
}
type HumanPackage = { readonly Human: new (config: object) => HumanInstance };

const OFF = { enabled: false } as const;
/** No reuse between pictures: every picture is detected, meshed and described. */
const EACH = { skipFrames: 0, skipTime: 0 } as const;

/** TensorFlow.js loads weights by HTTP only, so they are served from the package's own folder while it loads. */
async function serveFolder(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    readFile(join(folder, basename(request.url ?? ''))).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const configuration = (modelBasePath: string, rotation: 'upright' | 'as-found', maxDetected: number) => ({
  backend: 'wasm',
  wasmPath: wasmFolder(),
  modelBasePath,
  debug: false,
  async: false,
  cacheSensitivity: 0,
  filter: OFF,
  face: {
    enabled: true,
    detector: { rotation: rotation === 'upright', maxDetected, ...EACH },
    mesh: { enabled: true },
    iris: OFF,
    emotion: OFF,
    description: { enabled: true, ...EACH },
  },
  body: OFF,
  hand: OFF,
  object: OFF,
  gesture: OFF,
  segmentation: OFF,
});

/**
 * `@vladmandic/human` on WASM: blazeface, facemesh (468 points) and faceres (1,024 numbers). Only what is compared is switched on.
 * @param rotation `as-found` is its default; `upright` turns the face before mesh and description
 */
export async function openHuman(rotation: 'upright' | 'as-found'): Promise<FaceSubject> {
  const tf = openTensorflow();
  const folder = packageFolder(HUMAN);
  const { Human } = loadCommonJs<HumanPackage>(join(folder, 'dist/human.node-wasm.js'));
  const server = await serveFolder(join(folder, 'models'));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const one = new Human(configuration(base, rotation, 1));
  const every = new Human(configuration(base, rotation, 20));
  await one.load();
  await every.load();
  server.close();
  return {
    async find(picture, maxFaces) {
      const human = maxFaces === 1 ? one : every;
      const input = tf.tensor(picture.data, [1, picture.height, picture.width, 3], 'float32');
      const { face, error } = await human.detect(input);
      input.dispose();
      if (error) throw new Error(`human: ${error}`);
      if (human.tf.getBackend() !== 'wasm') throw new Error('human left the WASM backend');
      return face.flatMap(({ box, mesh, embedding }) => (embedding ? [{ box, landmarks: mesh.length, embedding: [...embedding] }] : []));
    },
    compare: (a, b) => one.match.similarity(a, b),
  };
}
