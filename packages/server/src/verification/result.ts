import type { ErrorCode } from '../errors/error-codes.ts';

/** An expected refusal is returned, with its code; the route turns it into a problem document. */
export interface Refused {
  readonly ok: false;
  readonly code: ErrorCode;
  /** ids, states and times only */
  readonly detail?: Readonly<Record<string, string | number | null>>;
}

export type Result<T> = ({ readonly ok: true } & T) | Refused;

export const refuse = (code: ErrorCode, detail?: Refused['detail']): Refused => ({
  ok: false,
  code,
  ...(detail === undefined ? {} : { detail }),
});
