import type { Refused } from '../verification/result.ts';
import { ERRORS, type ErrorCode } from './error-codes.ts';

/** A refusal on its way to the error handler. It carries a code and, at most, ids, states and times. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly detail: Refused['detail'];

  constructor(code: ErrorCode, detail?: Refused['detail']) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** The value of a result, or its refusal thrown for the error handler. */
export function orThrow<T extends { readonly ok: true }>(result: T | Refused): T {
  if (result.ok) return result;
  throw new ApiError(result.code, result.detail);
}

/** RFC 9457, with our code. */
export const problemOf = (code: ErrorCode, requestId: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: `urn:mien:error:${code}`,
  title: ERRORS[code].title.en,
  title_zh: ERRORS[code].title['zh-CN'],
  status: ERRORS[code].status,
  code,
  remedy: ERRORS[code].remedy,
  request_id: requestId,
  ...more,
});
