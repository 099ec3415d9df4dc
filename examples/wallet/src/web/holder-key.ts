const DATABASE = 'harbour';
const STORE = 'keys';
const NAME = 'holder';

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return (await asPromise(opening)).transaction(STORE, mode).objectStore(STORE);
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** The key that a credential is bound to: made on this device, and nothing can take its private part out of the browser. */
export async function holderKey(): Promise<CryptoKeyPair> {
  const kept = (await asPromise((await openStore('readonly')).get(NAME))) as CryptoKeyPair | undefined;
  if (kept !== undefined) return kept;
  const made = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  await asPromise((await openStore('readwrite')).put(made, NAME));
  return made;
}

/** The public part as Mien takes it. */
export async function publicJwk({ publicKey }: CryptoKeyPair): Promise<object> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  return { kty, crv, x, y };
}
