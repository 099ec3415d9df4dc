// A server of the upload routes for tests that kill it. Plain JavaScript over the build: it runs as a process of its own.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify from 'fastify';
import { openDirectoryKeyStore } from '../../dist/adapters/keys/directory-key-store.js';
import { openFileObjectStore } from '../../dist/adapters/objects/file-object-store.js';
import { createDataKeys } from '../../dist/crypto/data-keys.js';
import { wrapByMasterSecret } from '../../dist/crypto/wrap-key.js';
import { registerUploads } from '../../dist/upload/register-uploads.js';
import { DEFAULT_UPLOAD_LIMITS } from '../../dist/upload/upload-limits.js';

const { root, port, master, s3, untilInputEnds } = JSON.parse(process.argv[2]);
// The S3 client takes longer to load than all the rest: only where it is asked for.
const openObjects = async () => {
  if (s3 === undefined) return openFileObjectStore(join(root, 'data'));
  return (await import('../../dist/adapters/objects/s3-object-store.js')).openS3ObjectStore(s3);
};

const app = Fastify({ forceCloseConnections: true });
app.setErrorHandler((error, _, reply) => {
  process.stderr.write(`${error.stack}\n`);
  reply.code(500).send();
});
registerUploads(app, {
  objects: await openObjects(),
  keys: createDataKeys(await openDirectoryKeyStore(join(root, 'keys')), wrapByMasterSecret([Buffer.from(master, 'hex')])),
  authorise: async () => ({ verificationId: 'ver_1', clip: { types: ['video/webm'], maxBytes: 64 << 20, maxSeconds: 120 } }),
  onBegin: async () => undefined,
  onComplete: async (clip) => appendFileSync(join(root, 'completed.ndjson'), `${JSON.stringify(clip)}\n`),
  limits: DEFAULT_UPLOAD_LIMITS,
  now: () => new Date(),
});
await app.listen({ port, host: '127.0.0.1' });
process.stdout.write(`${app.server.address().port}\n`);
if (untilInputEnds) process.stdin.on('end', () => process.exit(0)).resume();
