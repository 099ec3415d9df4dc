import type { components } from './generated/api.ts';

/** RFC 9457 with a code of docs/errors.md. */
export type Problem = components['schemas']['Problem'];

/** An error of the API, for who prefers it thrown. It carries the problem, and nothing of what was sent. */
export class MienError extends Error {
  override readonly name = 'MienError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The data of an answer. @throws MienError where it is an error */
export function dataOf<Data>(answer: { readonly data?: Data; readonly error?: unknown }): Data {
  if (answer.error !== undefined) throw new MienError(answer.error as Problem);
  return answer.data as Data;
}
