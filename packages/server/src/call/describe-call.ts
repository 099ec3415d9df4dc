import type { Context } from '../context.ts';
import type { CallRow } from '../sql/tables.ts';
import { expectCall, placeInLine, placesInLine } from './expect-call.ts';
import { mayRecord } from './may-record.ts';

/** The page of an applicant says every 15 s that it is there. */
const HERE_MS = 45_000;

type Describing = Pick<Context, 'db' | 'now' | 'iceServersFor'>;

const isHere = ({ seen_at: seenAt }: CallRow, at: Date): boolean => seenAt !== null && at.getTime() - seenAt.getTime() < HERE_MS;

/** What both sides see of a call. */
const shared = ({ iceServersFor }: Describing, call: CallRow, at: Date, connects: 'may_connect' | 'looks_on') => ({
  id: call.id,
  state: call.state,
  at: call.agreed_at?.toISOString() ?? null,
  invited: call.ticket_id !== null,
  steps: call.steps.map(({ kind, state }) => ({ kind, state })),
  end: call.end_reason === null ? null : { reason: call.end_reason },
  ice: call.state === 'active' && connects === 'may_connect' ? iceServersFor(call.id, at) : null,
});

/** A call as its applicant sees it. */
export async function describeForApplicant(context: Describing, call: CallRow) {
  const at = context.now();
  const isAsked = call.code !== null && call.code_until !== null && call.code_until > at;
  return {
    ...shared(context, call, at, 'may_connect'),
    place: await placeInLine(context, call),
    expected_seconds: call.state === 'waiting' ? await expectCall(context, call.mode) : null,
    code: isAsked ? call.code : null,
    recorded: await mayRecord(context.db, call.verification_id),
  };
}

/** Calls as the staff see them: who waits, since when, and who has whom; nothing personal of the applicant. */
export async function describeForStaff(context: Describing, calls: readonly CallRow[], actor: string) {
  if (calls.length === 0) return [];
  const { db } = context;
  const at = context.now();
  const verifications = await db
    .selectFrom('verifications')
    .innerJoin('accounts', 'accounts.id', 'verifications.account_id')
    .select(['verifications.id', 'verifications.state', 'verifications.route', 'verifications.document_type', 'accounts.locale'])
    .where(
      'verifications.id',
      'in',
      calls.map((call) => call.verification_id),
    )
    .execute();
  const places = await placesInLine(context, calls);
  const people = new Map((await db.selectFrom('staff_users').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]));
  const described = [];
  for (const call of calls) {
    const verification = verifications.find(({ id }) => id === call.verification_id);
    if (verification === undefined) throw new Error('a call without its verification');
    described.push({
      ...shared(context, call, at, call.held_by === actor ? 'may_connect' : 'looks_on'),
      place: places.get(call.id) ?? null,
      verification_id: call.verification_id,
      account_id: call.account_id,
      ticket_id: call.ticket_id,
      verification_state: verification.state,
      route: verification.route,
      document_type: verification.document_type,
      language: verification.locale,
      here: isHere(call, at),
      waiting_since: call.waiting_since?.toISOString() ?? null,
      created_at: call.created_at.toISOString(),
      ended_at: call.ended_at?.toISOString() ?? null,
      agent:
        call.held_by === null
          ? null
          : { who: call.held_by === actor ? ('you' as const) : ('colleague' as const), name: people.get(call.held_by) ?? null },
      held_until: call.held_until?.toISOString() ?? null,
      quality: call.quality,
    });
  }
  return described;
}
