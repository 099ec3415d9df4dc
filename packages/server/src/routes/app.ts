import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Caller } from '../access/identify-caller.ts';
import { ApiError } from '../errors/api-error.ts';

/** The server with types taken from the zod schemas of its routes. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

declare module 'fastify' {
  interface FastifyRequest {
    /** null on public routes */
    caller: Caller | null;
    /** set while a request with an idempotency key is answered for the first time */
    idempotency: { readonly caller: string; readonly key: string } | null;
  }
}

type Of<Kind extends Caller['kind']> = Extract<Caller, { kind: Kind }>;

/** The caller of a route for API keys; the access table has let nobody else through. */
export function keyCaller(request: FastifyRequest): Of<'key'> {
  if (request.caller?.kind !== 'key') throw new ApiError('access.refused');
  return request.caller;
}

/** The applicant of a capture route. */
export function applicant(request: FastifyRequest): Of<'capture'> {
  if (request.caller?.kind !== 'capture') throw new ApiError('access.refused');
  return request.caller;
}
