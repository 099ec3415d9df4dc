import { CALL_ENDS, CALL_SIGNAL_KINDS, CALL_STATES, CALL_STEP_STATES, type CallState, CallStepKind } from '@mien/protocol';
import { z } from 'zod';
import { Time } from './shapes.ts';

const CallStateShape = z.enum(CALL_STATES as [CallState, ...CallState[]]);

const IceServers = z.array(z.object({ urls: z.array(z.string()), username: z.string().optional(), credential: z.string().optional() }));

/** What both sides see of a call. */
const shared = {
  id: z.string(),
  state: CallStateShape,
  at: Time.nullable().describe('the time that was agreed; null: at once'),
  invited: z.boolean().describe('support asked for it'),
  place: z.number().int().nullable().describe('in line: 1 is next; null: they do not wait'),
  steps: z.array(z.object({ kind: CallStepKind, state: z.enum(CALL_STEP_STATES) })),
  end: z.object({ reason: z.enum(CALL_ENDS) }).nullable(),
  ice: IceServers.nullable().describe('what RTCPeerConnection takes as `iceServers`, while it goes on; credentials are good for minutes'),
};

export const ApplicantCallShape = z
  .object({
    ...shared,
    expected_seconds: z.number().nullable().describe('half of those who waited lately waited shorter; null: too few were to say'),
    code: z.string().nullable().describe('six digits to read aloud, while they are asked for'),
    recorded: z.boolean().describe('the page records its own side: policy and consent allow it'),
  })
  .meta({ id: 'Call' });

const number = z.number().nullable();
/** what getStats says of the line */
export const Quality = z.strictObject({ rtt_ms: number, loss: number, width: number, height: number, fps: number, kbps: number });

export const StaffCallShape = z
  .object({
    ...shared,
    verification_id: z.string(),
    account_id: z.string(),
    ticket_id: z.string().nullable(),
    verification_state: z.string(),
    route: z.string(),
    document_type: z.string().nullable(),
    language: z.string().describe('the applicant reads it'),
    here: z.boolean().describe('their page was heard of in the last 45 s'),
    waiting_since: Time.nullable(),
    created_at: Time,
    ended_at: Time.nullable(),
    agent: z.object({ who: z.enum(['you', 'colleague']), name: z.string().nullable() }).nullable(),
    held_until: Time.nullable(),
    quality: Quality.extend({ at: Time }).nullable().describe('as the applicant’s page measured it last'),
  })
  .meta({ id: 'StaffCall' });

/** A description of a session is a few kilobytes. */
export const SIGNAL_BYTES = 64 * 1024;
/** Pictures are asked for by the service itself. */
export const NewSignal = z.strictObject({ kind: z.enum(CALL_SIGNAL_KINDS).exclude(['snapshot']), body: z.looseObject({}) });
