import type { Context } from '../../context.ts';
import { auditStaff } from '../audit-staff.ts';
import { bindingsOf, CALLBACK_PATH, endAttempt } from './attempt.ts';
import type { Identity } from './read-identity.ts';
import { type NotRecognised, recogniseMember } from './recognise-member.ts';

/** `attempt`: not begun in this browser, finished before, or over. `provider`: what came back is not a sign-in of this provider. */
type Why = NotRecognised | 'attempt' | 'provider';

/** What the browser has to show next. */
type AfterSingleSignOn = 'signed_in' | 'second_factor' | 'enrol';

type Finished = { readonly next: AfterSingleSignOn; readonly userId: string } | { readonly next: 'refused' };

/** The library's errors say what was wrong with the answer; their texts may repeat it, and the log leaves texts out. */
async function redeem({ sso, log }: Pick<Context, 'sso' | 'log'>, query: string, secret: string): Promise<Identity | null> {
  try {
    return (await sso?.redeem(query, bindingsOf(secret))) ?? null;
  } catch (error) {
    log.warn({ event: 'single_sign_on.refused', err: error });
    return null;
  }
}

async function nextFor({ db, config }: Pick<Context, 'db' | 'config'>, userId: string, identity: Identity): Promise<AfterSingleSignOn> {
  if (config.sso?.secondFactor === 'provider' && identity.secondFactor === 'seen') return 'signed_in';
  const { two_factor_enabled: enrolled } = await db
    .selectFrom('staff_users')
    .select('two_factor_enabled')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return enrolled ? 'second_factor' : 'enrol';
}

/** What came back from the provider to one of the staff. Every refusal looks the same to who asked; the audit trail knows why. */
export async function finishSingleSignOn(
  context: Pick<Context, 'db' | 'now' | 'random' | 'config' | 'log' | 'sso'>,
  { query, secret }: { readonly query: string; readonly secret: string | null },
): Promise<Finished> {
  const refuse = async (why: Why, userId: string | null = null): Promise<Finished> => {
    const subject = userId ?? `GET ${CALLBACK_PATH}`;
    const detail = { by: 'single_sign_on', why };
    await auditStaff(context, { actor: userId ?? 'anonymous', action: 'staff.sign_in_failed', subject, detail });
    return { next: 'refused' };
  };
  if (secret === null || !(await endAttempt(context, secret))) return refuse('attempt');
  const identity = await redeem(context, query, secret);
  if (identity === null) return refuse('provider');
  const recognised = await recogniseMember(context, identity);
  if (!recognised.ok) return refuse(recognised.why, recognised.userId);
  const { userId } = recognised;
  const next = await nextFor(context, userId, identity);
  const action = next === 'signed_in' ? 'staff.signed_in' : 'staff.named';
  await auditStaff(context, { actor: userId, action, subject: userId, detail: { by: 'single_sign_on' } });
  return { next, userId };
}
