import type { FastifyReply, FastifyRequest } from 'fastify';

/** What better-auth answered: a refusal by its code, or what it gave, with the cookies to hand on. */
export type SignInAnswer =
  | { readonly ok: true; readonly body: Record<string, unknown>; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly problem: string; readonly cookies: readonly string[] };

/** Families only: a whole User-Agent would say more of a person's device than a list of sessions needs. */
const BROWSERS = [
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
] as const;
const SYSTEMS = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS/],
  ['Linux', /Linux/],
] as const;

const familyOf = (families: readonly (readonly [string, RegExp])[], agent: string): string =>
  families.find(([, pattern]) => pattern.test(agent))?.[0] ?? '';

const describeAgent = (agent: string): string => `${familyOf(BROWSERS, agent)}/${familyOf(SYSTEMS, agent)}`;

/** The headers better-auth may see: the cookies, and the kind of browser. */
export const headersOf = (request: FastifyRequest): Headers =>
  new Headers({ cookie: request.headers.cookie ?? '', 'user-agent': describeAgent(request.headers['user-agent'] ?? '') });

export async function readAnswer(response: Response): Promise<SignInAnswer> {
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  const cookies = response.headers.getSetCookie();
  if (response.status >= 500) throw new Error('the sign-in failed on our side');
  if (response.ok) return { ok: true, body: body ?? {}, cookies };
  return { ok: false, problem: typeof body?.['code'] === 'string' ? body['code'] : String(response.status), cookies };
}

export const setCookies = (reply: FastifyReply, cookies: readonly string[]): void => {
  if (cookies.length > 0) reply.header('set-cookie', [...cookies]);
};
