/** An answer of the Mien API: its value, or the code of its refusal. */
type MienAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly detail: Readonly<Record<string, unknown>> };

export interface Mien {
  get<T>(path: string): Promise<MienAnswer<T>>;
  /** @param once a name for this very wish: repeated with it, nothing happens twice */
  post<T>(path: string, body: object, once?: string): Promise<MienAnswer<T>>;
  change<T>(path: string, body: object): Promise<MienAnswer<T>>;
  remove<T>(path: string): Promise<MienAnswer<T>>;
}

/** The API as the wallet's backend calls it. The key stays here: no page ever sees it. */
export function askMien(address: string, key: string): Mien {
  const ask = async <T>(method: string, path: string, body?: object, once?: string): Promise<MienAnswer<T>> => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(once === undefined ? {} : { 'idempotency-key': once }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    return response.ok ? { ok: true, value: answer as T } : { ok: false, code: String(answer['code']), detail: answer };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body, once) => ask('POST', path, body, once),
    change: (path, body) => ask('PATCH', path, body),
    remove: (path) => ask('DELETE', path),
  };
}
