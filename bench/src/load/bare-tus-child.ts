import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

/** The peer: the same tus library with its own file store. No hashes, no encryption, no fsync, no database. */
const directory = mkdtempSync(join(tmpdir(), 'mien-bare-tus-'));
const server = new Server({ path: '/files', datastore: new FileStore({ directory }) }).listen({ host: '127.0.0.1', port: 0 }, () => {
  const address = server.address();
  if (address !== null && typeof address !== 'string') process.send?.({ url: `http://127.0.0.1:${address.port}/files` });
});
process.on('disconnect', () => {
  rmSync(directory, { recursive: true, force: true });
  process.exit(0);
});
