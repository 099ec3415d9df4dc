import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { collect, type ObjectStore } from '../adapters/objects/object-store.ts';
import { openBytes } from '../crypto/open-object.ts';
import { sealBytes } from '../crypto/seal-object.ts';

/** How an upload was begun. */
export const Begun = z.strictObject({ version: z.literal(1), type: z.string(), begunAt: z.iso.datetime() });
export type Begun = z.infer<typeof Begun>;

/** How long the client says the clip is, and the hash of the whole. */
export const Length = z.strictObject({
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  seconds: z.number().nonnegative(),
});
export type Length = z.infer<typeof Length>;

/** The same clip; how long it plays is measured later. */
export const isSameLength = (one: Length, other: Length): boolean => one.bytes === other.bytes && one.sha256 === other.sha256;

/** That all bytes are there and have the hash that was named: the row of segments is fixed from here on. */
export const Whole = z.strictObject({
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  segments: z.array(z.strictObject({ key: z.string(), offset: z.number().int().nonnegative(), bytes: z.number().int().positive() })).min(1),
});
export type Whole = z.infer<typeof Whole>;

/** Writes a document of an upload once, sealed and bound to its key. */
export const putDocument = (objects: ObjectStore, key: string, dataKey: KeyObject, value: object): Promise<'written' | 'exists'> =>
  objects.put(key, sealBytes(Buffer.from(JSON.stringify(value), 'utf8'), { dataKey, objectId: key }));

/** @throws SealError when it was changed; undefined when there is none */
export async function getDocument<T>(objects: ObjectStore, key: string, dataKey: KeyObject, schema: z.ZodType<T>): Promise<T | undefined> {
  const found = await objects.get(key);
  if (!found.found) return undefined;
  const text = openBytes(await collect(found.body), { dataKey, objectId: key }).toString('utf8');
  return schema.parse(JSON.parse(text));
}
