import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { collect } from '../adapters/objects/object-store.ts';
import type { Config, Secrets } from '../config/read-config.ts';
import { keepSecrets } from '../entry/keep-secrets.ts';
import { openKeys } from '../entry/open-keys.ts';
import { openObjects } from '../entry/open-objects.ts';
import { type Examined, kindOf } from './examined.ts';

async function examineDirectory(name: string, path: string, setting: string): Promise<Examined> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return { name, state: 'works', detail: path };
  } catch (error) {
    return {
      name,
      state: 'fails',
      detail: `${path}: ${kindOf(error)}`,
      remedy: `give this user the directory, or another one by ${setting}`,
    };
  }
}

/** An object of random bytes is written, read back and removed. */
async function examineObjects(config: Config, secrets: Secrets): Promise<Examined> {
  const name = 'Object store';
  const where = config.s3 === null ? 'files' : `bucket ${config.s3.bucket}`;
  try {
    const objects = await openObjects(config, secrets);
    const key = `doctor/${randomBytes(12).toString('hex')}`;
    const bytes = randomBytes(1024);
    await objects.put(key, bytes);
    const found = await objects.get(key);
    const same = found.found && (await collect(found.body)).equals(bytes);
    await objects.delete(key);
    objects.close();
    if (same) return { name, state: 'works', detail: `${where}: written, read back, removed` };
    return {
      name,
      state: 'fails',
      detail: `${where}: what was written was not read back`,
      remedy: 'is another program changing the store?',
    };
  } catch (error) {
    return {
      name,
      state: 'fails',
      detail: `${where}: ${kindOf(error)}`,
      remedy: config.s3 === null ? 'is there space, and may this user write?' : 'check MIEN_S3_ENDPOINT, bucket and keys',
    };
  }
}

/** The first wrapped key is opened by the current master: a wrong master key would show here, not at the first applicant. */
async function examineKeys(config: Config, secrets: Secrets): Promise<Examined> {
  const name = 'Key store';
  try {
    const { keys, store } = await openKeys(config, secrets, (await keepSecrets(config, secrets)).masterKey);
    for await (const id of store.list()) {
      await keys.open(id);
      return { name, state: 'works', detail: `${config.keyDirectory}: the master opens what is there` };
    }
    return { name, state: 'works', detail: `${config.keyDirectory}: no keys yet` };
  } catch (error) {
    return {
      name,
      state: 'fails',
      detail: `${config.keyDirectory}: ${kindOf(error)}`,
      remedy: 'is MIEN_MASTER_KEY the one of this key store? A former one goes into MIEN_PREVIOUS_MASTER_KEYS',
    };
  }
}

/** Directories, media and keys. */
export const examineStorage = async (config: Config, secrets: Secrets): Promise<readonly Examined[]> => [
  await examineDirectory('Data directory', config.dataDirectory, 'MIEN_DATA_DIR'),
  await examineDirectory('Key directory', config.keyDirectory, 'MIEN_KEY_DIR'),
  await examineObjects(config, secrets),
  await examineKeys(config, secrets),
];
