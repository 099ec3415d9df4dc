import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { openDirectoryKeyStore } from '../../src/adapters/keys/directory-key-store.ts';
import { openFileObjectStore } from '../../src/adapters/objects/file-object-store.ts';
import { createDataKeys } from '../../src/crypto/data-keys.ts';
import { wrapByMasterSecret } from '../../src/crypto/wrap-key.ts';
import type { CompleteClip } from '../../src/upload/finish-upload.ts';
import type { UploadStores } from '../../src/upload/read-upload.ts';
import { registerUploads, type UploadParts } from '../../src/upload/register-uploads.ts';
import { DEFAULT_UPLOAD_LIMITS, type UploadLimits } from '../../src/upload/upload-limits.ts';

export const CLIP_LIMITS = { types: ['video/webm', 'image/jpeg'], maxBytes: 4_000_000, maxSeconds: 60 };

/** Stores in a directory of their own. */
export async function openStores(root: string, master: Buffer = randomBytes(32)): Promise<UploadStores> {
  const store = await openDirectoryKeyStore(join(root, 'keys'));
  return { objects: await openFileObjectStore(join(root, 'data')), keys: createDataKeys(store, wrapByMasterSecret([master])) };
}

export interface RunningUploads {
  readonly base: string;
  readonly root: string;
  readonly stores: UploadStores;
  readonly completed: CompleteClip[];
  readonly app: FastifyInstance;
  /** names of all objects at rest */
  objects(): Promise<string[]>;
  close(): Promise<void>;
}

/** The upload routes on a real port; the bearer token is the verification's id, `none` is refused. */
export async function runUploads(changes: Partial<UploadParts> & { limit?: Partial<UploadLimits> } = {}): Promise<RunningUploads> {
  const root = await mkdtemp(join(tmpdir(), 'mien-uploads-'));
  const stores = await openStores(root);
  const completed: CompleteClip[] = [];
  const app = Fastify();
  app.setErrorHandler((_, __, reply) => reply.code(500).send({ code: 'system.internal' }));
  app.register(
    async (scope) =>
      registerUploads(scope, {
        ...stores,
        authorise: async (request) => ({ verificationId: (request.headers.authorization ?? '').slice(7), clip: CLIP_LIMITS }),
        onBegin: async () => undefined,
        onComplete: async (clip) => {
          completed.push(clip);
        },
        now: () => new Date(),
        ...changes,
        limits: { ...DEFAULT_UPLOAD_LIMITS, ...changes.limit },
      }),
    { prefix: '/v1' },
  );
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    base: `${address}/v1`,
    root,
    stores,
    completed,
    app,
    async objects() {
      const entries = await readdir(join(root, 'data'), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    },
    async close() {
      await app.close();
      await rm(root, { recursive: true });
    },
  };
}
