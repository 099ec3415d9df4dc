/** What the service answered: what was asked for, or a refusal in both languages. */
export type Answer<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly problem: Problem };

export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly title_zh: string;
  readonly retry_at?: string;
}

const OFFLINE: Problem = { code: 'offline', title: '', title_zh: '' };

/** Calls our own service with the session's cookie. The header tells it that this page asks, and no other (docs/staff.md). */
export async function askServer<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(`/v1/staff/${path}`, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'mien-console': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as T & Problem;
    return response.ok ? { ok: true, body: answer } : { ok: false, problem: answer };
  } catch {
    return { ok: false, problem: OFFLINE };
  }
}
