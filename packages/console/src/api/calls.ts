import type { CheckStatus, ReasonCode } from '@mien/protocol';
import { ask } from './service.ts';

type CallState = 'scheduled' | 'waiting' | 'active' | 'ended' | 'cancelled' | 'missed';
export type CallStepKind = 'consent_spoken' | 'face' | 'document_front' | 'document_back' | 'document_tilt' | 'digits' | 'code';

/** A call as the list has it. */
export interface CallRow {
  readonly id: string;
  readonly state: CallState;
  /** the time that was agreed; null: at once */
  readonly at: string | null;
  readonly waiting_since: string | null;
  readonly place: number | null;
  readonly language: string;
  readonly verification_id: string;
  readonly verification_state: string;
  readonly agent: { readonly who: 'you' | 'colleague'; readonly name: string | null } | null;
  /** whether the applicant's page was heard of lately */
  readonly here: boolean;
  readonly invited: boolean;
}

export interface Snapshot {
  readonly id: string;
  readonly step: CallStepKind;
  readonly at: string;
  readonly state: 'asked' | 'received' | 'measured' | 'not_measured' | 'destroyed';
  /** null: not measured, or not yet */
  readonly checks:
    | readonly { readonly check: string; readonly status: CheckStatus; readonly findings: readonly { readonly code: ReasonCode }[] }[]
    | null;
}

/** A call with everything its agent needs. */
export interface Call extends CallRow {
  readonly steps: readonly { readonly kind: CallStepKind; readonly state: 'open' | 'passed' | 'failed' }[];
  readonly end: { readonly reason: string } | null;
  /** only for who has it, while it goes on */
  readonly ice: readonly RTCIceServer[] | null;
  readonly ticket_id: string | null;
  readonly snapshots: readonly Snapshot[];
  /** the applicant's side, as their page told last */
  readonly quality: { readonly rtt_ms: number | null; readonly loss: number | null; readonly kbps: number | null } | null;
}

export type CutReason = 'light' | 'picture' | 'sound' | 'line';
export type CallEnding =
  | { readonly outcome: 'approve' | 'later' | 'helped' }
  | { readonly outcome: 'decline'; readonly reasons: readonly ReasonCode[] }
  | { readonly outcome: 'abort'; readonly reason: CutReason };

const at = (id: string, what = ''): string => `/v1/calls/${id}${what}`;

export const readCalls = (): Promise<{ readonly items: readonly CallRow[] }> => ask('GET', '/v1/calls');
export const readCall = (id: string): Promise<Call> => ask('GET', at(id));
export const takeCall = (id: string): Promise<Call> => ask('POST', at(id, '/take'));
export const signalCall = (id: string, signal: { readonly kind: string; readonly body: object }): Promise<unknown> =>
  ask('POST', at(id, '/signals'), signal);
export const askForSnapshot = (id: string, step: CallStepKind): Promise<{ readonly id: string }> =>
  ask('POST', at(id, '/snapshots'), { step });
export const showCode = (id: string): Promise<unknown> => ask('POST', at(id, '/code'));
export const markStep = (id: string, kind: CallStepKind, mark: { readonly state: 'passed' | 'failed'; readonly code?: string }) =>
  ask<unknown>('POST', at(id, `/steps/${kind}`), mark);
export const endCall = (id: string, ending: CallEnding): Promise<unknown> => ask('POST', at(id, '/end'), ending);
export const inviteToCall = (ticketId: string): Promise<{ readonly id: string }> => ask('POST', `/v1/tickets/${ticketId}/call`);
