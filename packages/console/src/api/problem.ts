/** A refusal of the service in both languages, or the silence of it. */
export interface Problem {
  readonly code: string;
  readonly title: string;
  readonly title_zh: string;
  readonly holder?: string;
  readonly held_until?: string;
}

/** Thrown by calls and kept by the query client: what went wrong, by the service's own code (docs/errors.md). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export const OFFLINE: Problem = { code: 'offline', title: 'The service does not answer', title_zh: '服务没有响应' };

/** No session, an ended one, or half a sign-in: only the sign-in page helps. */
const OF_SESSION = ['access.missing', 'access.refused', 'access.second_factor'];

export const codeOf = (error: unknown): string => (error instanceof Refusal ? error.problem.code : 'unexpected');

export const isSessionOver = (error: unknown): boolean => OF_SESSION.includes(codeOf(error));
