import type { FastifyError, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Context } from '../context.ts';
import { ApiError, problemOf } from '../errors/api-error.ts';
import { ERRORS, type ErrorCode } from '../errors/error-codes.ts';
import type { App } from './app.ts';

const FASTIFY_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.invalid',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.invalid',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.invalid',
};

/** A path that cannot be read, or is too long for a route: fastify's own answer would repeat it, and it may carry anything. */
export const answerUnreadablePath = (_error: FastifyError, { id }: { id: string }, reply: FastifyReply): void => {
  reply
    .code(ERRORS['request.invalid'].status)
    .type('application/problem+json')
    .send(JSON.stringify(problemOf('request.invalid', id)));
};

/** Every error leaves as problem+json with a code of the table; no message of ours or of a library goes out with it. */
export function answerErrors(app: App, { log }: Pick<Context, 'log'>): void {
  app.setErrorHandler((error: FastifyError | ApiError, request, reply) => {
    const answer = (code: ErrorCode, more: Record<string, unknown> = {}) =>
      reply
        .code(ERRORS[code].status)
        // RFC 9110, section 15.5.2
        .headers(ERRORS[code].status === 401 ? { 'www-authenticate': 'Bearer' } : {})
        .type('application/problem+json')
        .send(JSON.stringify(problemOf(code, request.id, more)));
    if (error instanceof ApiError) return answer(error.code, { ...error.detail });
    if (hasZodFastifySchemaValidationErrors(error))
      // path and kind only: a message may repeat what was sent
      return answer('request.invalid', { issues: error.validation.map((issue) => ({ at: issue.instancePath, problem: issue.keyword })) });
    const known = FASTIFY_CODES[error.code];
    if (known !== undefined) return answer(known);
    if (error.statusCode !== undefined && error.statusCode < 500) return answer('request.invalid');
    log.error({ event: 'request.failed', request: request.id, route: request.routeOptions.url, err: error });
    return answer('system.internal');
  });
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type('application/problem+json')
      .send(JSON.stringify(problemOf('request.unknown_route', request.id))),
  );
}
