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

/** Who calls a route for API keys: a key, or one of the staff who may do the same. The access table has let nobody else through. */
export function keyCaller(request: FastifyRequest): Of<'key'> | Of<'staff'> {
  if (request.caller?.kind !== 'key' && request.caller?.kind !== 'staff') throw new ApiError('access.refused');
  return request.caller;
}

/** What a window calls itself: made at random by the page, so that two tabs with one token are told apart. */
const SESSION_FORM = /^[A-Za-z0-9_-]{16,64}$/;
export const SESSION_HEADER = 'mien-session';

/** @returns null where the header is absent. @throws ApiError where it is no name */
export function namedSession(request: FastifyRequest): string | null {
  const given = request.headers[SESSION_HEADER];
  if (given === undefined) return null;
  if (typeof given !== 'string' || !SESSION_FORM.test(given)) throw new ApiError('request.invalid');
  return given;
}

/** What the page calls the device it runs on: made at random, kept by the browser. */
export const DEVICE_HEADER = 'mien-device';

/** @returns null where the page tells none. @throws ApiError where it is no name */
export function namedDevice(request: FastifyRequest): string | null {
  const given = request.headers[DEVICE_HEADER];
  if (given === undefined) return null;
  if (typeof given !== 'string' || !SESSION_FORM.test(given)) throw new ApiError('request.invalid');
  return given;
}

/** The window a capture request comes from: as it names itself, or else as its token was issued. */
export const sessionOf = (request: FastifyRequest): string => namedSession(request) ?? applicant(request).session;

/** The holder of an account, on their own page. */
export function accountHolder(request: FastifyRequest): Of<'account'> {
  if (request.caller?.kind !== 'account') throw new ApiError('access.refused');
  return request.caller;
}

/** The wallet that took a credential offer. */
export function offerTaker(request: FastifyRequest): Of<'offer'> {
  if (request.caller?.kind !== 'offer') throw new ApiError('access.refused');
  return request.caller;
}

/** The applicant of a capture route. */
export function applicant(request: FastifyRequest): Of<'capture'> {
  if (request.caller?.kind !== 'capture') throw new ApiError('access.refused');
  return request.caller;
}

/** The person on a route for the staff. */
export function staffCaller(request: FastifyRequest): Of<'staff'> {
  if (request.caller?.kind !== 'staff') throw new ApiError('access.refused');
  return request.caller;
}
