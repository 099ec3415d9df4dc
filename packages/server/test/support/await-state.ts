import type { VerificationState } from '@mien/protocol';
import type { TestService } from './test-service.ts';

/** Resolves when a verification has come to a state; the service itself tells of each change. */
export async function awaitState({ context }: Pick<TestService, 'context'>, id: string, state: VerificationState): Promise<void> {
  const isThere = async (): Promise<boolean> =>
    (await context.db.selectFrom('verifications').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state === state;
  let stop = (): void => undefined;
  await new Promise<void>((resolve, reject) => {
    const look = (): void => void isThere().then((is) => (is ? resolve() : undefined), reject);
    stop = context.changes.watch(id, look);
    look();
  }).finally(() => stop());
}
