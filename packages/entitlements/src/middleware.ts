import type { StatusChecker, Wanted } from './check-status.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';

/** Header in which the wallet's app hands its services the token. */
export const STATUS_HEADER = 'mien-status';

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly title_zh: string;
  readonly status: number;
  readonly code: RefusalCode;
  readonly remedy: string;
  readonly remedy_zh: string;
}

/** RFC 9457, with what the person may do about it. */
export const problemOf = (code: RefusalCode): Problem => {
  const { status, title, remedy } = REFUSALS[code];
  return {
    type: `urn:mien:refusal:${code}`,
    title: title.en,
    title_zh: title['zh-CN'],
    status,
    code,
    remedy: remedy.en,
    remedy_zh: remedy['zh-CN'],
  };
};

interface WithHeaders {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const tokenOf = ({ headers }: WithHeaders): string | undefined => {
  const given = headers[STATUS_HEADER];
  return Array.isArray(given) ? given[0] : given;
};

interface FastifyReply {
  code(status: number): FastifyReply;
  type(type: string): FastifyReply;
  send(body: unknown): unknown;
}

/** A Fastify `preHandler`. @param wantedOf who is signed in and what they want, from the request; never from the token */
export const fastifyEntitlement =
  <Request extends WithHeaders>(check: StatusChecker, wantedOf: (request: Request) => Wanted) =>
  async (request: Request, reply: FastifyReply): Promise<unknown> => {
    const checked = await check(tokenOf(request), wantedOf(request));
    if (checked.ok) return undefined;
    const problem = problemOf(checked.code);
    return reply.code(problem.status).type('application/problem+json').send(problem);
  };

interface ExpressResponse {
  status(status: number): ExpressResponse;
  type(type: string): ExpressResponse;
  send(body: unknown): unknown;
}

/** The same for Express. */
export const expressEntitlement =
  <Request extends WithHeaders>(check: StatusChecker, wantedOf: (request: Request) => Wanted) =>
  (request: Request, response: ExpressResponse, next: (error?: unknown) => void): void => {
    check(tokenOf(request), wantedOf(request)).then((checked) => {
      if (checked.ok) return next();
      const problem = problemOf(checked.code);
      response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
    }, next);
  };
