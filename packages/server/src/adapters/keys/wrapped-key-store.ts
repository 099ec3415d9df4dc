/** What a store knows of one id. A destroyed key leaves a mark, so that nothing late makes a new key for an erased person. */
export type KeyRecord =
  | { readonly state: 'present'; readonly record: Uint8Array }
  | { readonly state: 'absent' }
  | { readonly state: 'destroyed' };

/**
 * Where wrapped keys rest: apart from the database, the objects and the dumps of both, so that destroying a key erases from backups
 * too. Records are opaque here. All implementations are held to one contract suite.
 */
export interface WrappedKeyStore {
  read(id: string): Promise<KeyRecord>;
  /** Durable when it resolves. Never changes a record that stands, nor one that was destroyed. */
  create(id: string, record: Uint8Array): Promise<'created' | 'exists' | 'destroyed'>;
  /** Replaces a present record in one step, for a new wrapping of the same key. */
  replace(id: string, record: Uint8Array): Promise<'replaced' | 'absent' | 'destroyed'>;
  /** Durable when it resolves; the mark stays. Harmless when repeated or when there was no key. */
  destroy(id: string): Promise<void>;
  /** ids with a present record, in no order */
  list(): AsyncIterable<string>;
}

const KEY_ID = /^[a-z]{3}_[A-Za-z0-9_-]{1,120}$/;

/** Ids become file names: anything else is a mistake of the caller. @throws RangeError */
export function checkKeyId(id: string): void {
  if (!KEY_ID.test(id)) throw new RangeError('a key id is three letters, a line and the rest');
}
