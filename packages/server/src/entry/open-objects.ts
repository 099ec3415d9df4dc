import { join } from 'node:path';
import { openFileObjectStore } from '../adapters/objects/file-object-store.ts';
import type { ObjectStore } from '../adapters/objects/object-store.ts';
import { openS3ObjectStore } from '../adapters/objects/s3-object-store.ts';
import type { Config, Secrets } from '../config/read-config.ts';

/** Where sealed media rests: a bucket where one is given, else the data directory. */
export const openObjects = (
  { s3, dataDirectory }: Pick<Config, 's3' | 'dataDirectory'>,
  secrets: Pick<Secrets, 's3'>,
): ObjectStore | Promise<ObjectStore> =>
  s3 !== null && secrets.s3 !== null ? openS3ObjectStore({ ...s3, ...secrets.s3 }) : openFileObjectStore(join(dataDirectory, 'media'));
