import type { components } from '@mien/client';
import type { ReasonCode } from '@mien/protocol';
import { answerOf, service } from './service.ts';

type Schemas = components['schemas'];

export type CallRow = Schemas['StaffCall'];
export type Call = Schemas['CallPage'];
export type Snapshot = Call['snapshots'][number];
export type CallRecording = Call['recordings'][number];
export type CallStepKind = Call['steps'][number]['kind'];
export type CutReason = 'light' | 'picture' | 'sound' | 'line';
export type CallEnding =
  | { readonly outcome: 'approve' | 'later' | 'helped' }
  | { readonly outcome: 'decline'; readonly reasons: ReasonCode[] }
  | { readonly outcome: 'abort'; readonly reason: CutReason };
export interface StepMark {
  readonly kind: CallStepKind;
  readonly state: 'passed' | 'failed';
  /** as it was read back */
  readonly code?: string;
}

const of = (id: string) => ({ path: { id } });

export const readCalls = () => answerOf(service.GET('/v1/calls', { params: { query: { limit: 100 } } }));
export const readCallsOf = (verificationId: string) =>
  answerOf(service.GET('/v1/calls', { params: { query: { verification_id: verificationId, limit: 10 } } }));
export const readCall = (id: string) => answerOf(service.GET('/v1/calls/{id}', { params: of(id) }));
export const takeCall = (id: string) => answerOf(service.POST('/v1/calls/{id}/take', { params: of(id) }));
export const signalCall = (id: string, kind: 'restart' | 'description' | 'candidates', body: object) =>
  answerOf(service.POST('/v1/calls/{id}/signals', { params: of(id), body: { kind, body: { ...body } } }));
export const askForSnapshot = (id: string, step: CallStepKind) =>
  answerOf(service.POST('/v1/calls/{id}/snapshots', { params: of(id), body: { step } }));
export const showCode = (id: string) => answerOf(service.POST('/v1/calls/{id}/code', { params: of(id) }));
export const markStep = (id: string, { kind, ...body }: StepMark) =>
  answerOf(service.POST('/v1/calls/{id}/steps/{kind}', { params: { path: { id, kind } }, body }));
export const endCall = (id: string, body: CallEnding) => answerOf(service.POST('/v1/calls/{id}/end', { params: of(id), body }));
export const inviteToCall = (ticketId: string) => answerOf(service.POST('/v1/tickets/{id}/call', { params: of(ticketId), body: {} }));
