/** Bytes `from` (included) to `to` (excluded). */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export interface ObjectFacts {
  readonly key: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
}

export type Found = { readonly found: true; readonly bytes: number; readonly body: AsyncIterable<Uint8Array> } | { readonly found: false };

/**
 * Where sealed objects rest. Objects are written once and never changed: there is no append, because adding to a half-written
 * sealed object would use a nonce twice; what grows is a set of objects under one prefix. Whoever calls has sealed the bytes: no
 * implementation sees plaintext. File system and S3 are held to one contract suite.
 */
export interface ObjectStore {
  /**
   * Writes a new object, whole and on durable storage when this resolves, never visible in part. One that stands is not changed.
   * Two writers at one instant may both be told `written` on servers that know no conditional writes; whole bytes of one of them
   * then stand. So whoever must never lose to another writer chooses a key of its own.
   */
  put(key: string, body: Uint8Array | AsyncIterable<Uint8Array>): Promise<'written' | 'exists'>;
  /** The object or a range of it, cut to its end; `bytes` is the size of the whole object. Read the body or end its iterator. */
  get(key: string, range?: ByteRange): Promise<Found>;
  head(key: string): Promise<ObjectFacts | undefined>;
  /** Harmless when there is nothing. */
  delete(key: string): Promise<void>;
  /** In ascending order of the key's bytes. */
  list(prefix: string): AsyncIterable<ObjectFacts>;
  /** Removes what writers left behind that were killed before this time. @returns how many */
  sweepUnfinished(before: Date): Promise<number>;
  /** Lets go of connections. */
  close(): void;
}

const KEY = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/;

/** Keys become paths: no part begins with a dot, none is empty. @throws RangeError */
export function checkObjectKey(key: string): void {
  if (!KEY.test(key) || key.length > 900) throw new RangeError('not an object key');
}

/** All bytes of a found object or range. */
export async function collect(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts);
}
