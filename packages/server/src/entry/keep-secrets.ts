import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, Secrets } from '../config/read-config.ts';
import { generateTokenKey } from '../tokens/token-keys.ts';

const MASTER_BYTES = 32;

/** The file's content, written first where there is none; of two that start together one writes and both read the same. */
async function readOrMake(path: string, make: () => Buffer): Promise<Buffer> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(make());
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(path);
}

export interface KeptSecrets {
  readonly masterKey: Uint8Array;
  readonly tokenKeyPem: string;
}

/** The keys given by the environment, or those of this data directory, made on first start and readable by their owner only. */
export async function keepSecrets(config: Pick<Config, 'dataDirectory'>, secrets: Secrets): Promise<KeptSecrets> {
  const directory = join(config.dataDirectory, 'secrets');
  if (secrets.masterKey === null || secrets.tokenKeyPem === null) await mkdir(directory, { recursive: true, mode: 0o700 });
  return {
    masterKey: secrets.masterKey ?? (await readOrMake(join(directory, 'master.key'), () => randomBytes(MASTER_BYTES))),
    tokenKeyPem: secrets.tokenKeyPem ?? (await readOrMake(join(directory, 'token.pem'), () => Buffer.from(generateTokenKey()))).toString(),
  };
}
