import { expect, it } from 'vitest';
import type { ErrorCode } from '../../../packages/server/src/errors/error-codes.ts';
import { type Answer, openCase, openTestService, type TestService } from '../../../packages/server/test/support/test-service.ts';
import type { Cost } from './attack.ts';

/** A wallet with one customer under way, and somebody else’s customer beside them. */
export interface Counter {
  readonly service: TestService;
  readonly key: string;
  readonly own: Awaited<ReturnType<typeof openCase>>;
  readonly other: Awaited<ReturnType<typeof openCase>>;
}

interface Refused {
  readonly species: 'account' | 'service';
  readonly cost: Cost;
  readonly what: string;
  /** the coded answer that stops it */
  readonly code: ErrorCode;
}

/** A whole service on a database of its own, opened for one attack and closed after it. */
async function atCounter(settings: Record<string, string>, play: (counter: Counter) => Promise<void>): Promise<void> {
  const service = await openTestService(settings);
  try {
    const key = await service.key('test');
    await play({ service, key, own: await openCase(service, key, 'own-customer'), other: await openCase(service, key, 'other-customer') });
  } finally {
    await service.close();
  }
}

/** The service refuses with this code, and repeats nothing of what was sent. @param settings as in the environment */
export function refused(
  name: string,
  facts: Refused,
  play: (counter: Counter) => Promise<Answer>,
  settings: Record<string, string> = {},
): void {
  it(`${name}: ${facts.what}`, () =>
    atCounter(settings, async (counter) => {
      const answer = await play(counter);
      expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.body.code).toBe(facts.code);
      expect(answer.text).not.toContain(counter.own.token);
      expect(answer.text).not.toContain(counter.other.token);
    }));
}
