import type { ClipManifest, ReasonCode, Step } from '@mien/protocol';
import type { LineQuality } from '../call/peer/read-line.ts';
import type { ProbeRow } from '../preflight/probe.ts';
import { type Answer, callServer, type Line } from './call-server.ts';
import type {
  Access,
  Call,
  CallAnswers,
  CallPart,
  CaptureView,
  ChunkHash,
  ConsentPurpose,
  Conversation,
  DeviceFamilies,
  FilmedStep,
  Handoff,
  RedoCause,
  RevealedChallenge,
  StartedStep,
  TicketTopic,
} from './shapes.ts';

/** Names of funnel events: a list of the server's, so that nothing personal can be sent as one. */
export type FunnelEvent =
  | 'consent_shown'
  | 'preflight_started'
  | 'preflight_passed'
  | 'step_shown'
  | 'recording_started'
  | 'recording_stopped'
  | 'hidden'
  | 'resumed'
  | 'help_opened'
  | 'left';

/** The routes of the applicant's page, typed. Every POST carries an idempotency key, so that a double tap or a lost answer does nothing twice. */
export function createApi(line: Line) {
  const post = <T>(path: string, json?: unknown): Promise<Answer<T>> =>
    callServer<T>(line, { method: 'POST', path, json: json ?? {}, headers: { 'idempotency-key': crypto.randomUUID() } });
  const stepPath = (step: FilmedStep, what: string): string => `/v1/capture/steps/${step}/${what}`;
  return {
    line,
    exchange: (code: string) => post<Access & { readonly handoff: Handoff | null }>('/v1/capture/exchange', { code }),
    renew: () => post<Access>('/v1/capture/token'),
    view: () => callServer<CaptureView>(line, { method: 'GET', path: '/v1/capture' }),
    takeOver: () => post('/v1/capture/session', { take_over: true }),
    tell: (name: FunnelEvent, more: { step?: Step; code?: ReasonCode } = {}) => post('/v1/capture/events', { events: [{ name, ...more }] }),
    /** the page is open, on this kind of device and line */
    tellOpened: (device: DeviceFamilies) => post('/v1/capture/events', { events: [{ name: 'opened' }], device }),
    consent: (purpose: ConsentPurpose, answer: 'given' | 'declined', textVersion: string) =>
      post('/v1/capture/consents', { purpose, answer, text_version: textVersion }),
    preflight: (codes: readonly ReasonCode[]) =>
      post('/v1/capture/preflight', { findings: codes.map((code) => ({ code, step: 'preflight' })) }),
    startStep: (step: FilmedStep, documentType: string | null, origin: 'camera' | 'sample') =>
      post<StartedStep>(stepPath(step, 'start'), {
        ...(documentType === null ? {} : { document_type: documentType }),
        ...(origin === 'sample' ? { sample: true } : {}),
      }),
    reveal: (step: FilmedStep, nonce: string, position: number) =>
      post<RevealedChallenge>(stepPath(step, 'challenges'), { nonce, position }),
    tellChunks: (step: FilmedStep, nonce: string, chunks: readonly ChunkHash[]) => post(stepPath(step, 'chunks'), { nonce, chunks }),
    completeStep: (step: FilmedStep, manifest: ClipManifest) =>
      post<{ state: 'recorded' | 'done' }>(stepPath(step, 'complete'), { manifest }),
    redoStep: (step: FilmedStep, cause: RedoCause) =>
      post<{ effect: 'goes_on' | 'ends_next_begins' | 'ends_exhausted' }>(stepPath(step, 'retry'), { cause }),
    /** a person is asked for; while a ticket is open it is that one */
    openTicket: (topic: TicketTopic, step: Step | null) =>
      post<{ id: string }>('/v1/capture/tickets', { topic, ...(step === null ? {} : { step }) }),
    readMessages: () => callServer<Conversation>(line, { method: 'GET', path: '/v1/capture/tickets/messages' }),
    showPicture: async (picture: Blob) =>
      callServer<{ id: string }>(line, {
        method: 'POST',
        path: '/v1/capture/tickets/pictures',
        bytes: new Uint8Array(await picture.arrayBuffer()),
        headers: { 'content-type': picture.type, 'idempotency-key': crypto.randomUUID() },
      }),
    readPicture: (messageId: string) =>
      callServer<Blob>(line, { method: 'GET', path: `/v1/capture/tickets/pictures/${messageId}`, wants: 'blob' }),
    rateSupport: (score: number) => post('/v1/capture/tickets/satisfaction', { score }),
    writeMessage: (text: string) => post<{ id: string }>('/v1/capture/tickets/messages', { text }),
    answerDeviceCheck: (id: string, rows: readonly Pick<ProbeRow, 'probe' | 'state' | 'code'>[], device: DeviceFamilies) =>
      post(`/v1/capture/tickets/device-checks/${id}`, {
        rows: rows.map(({ probe, state, code }) => ({ probe, state, code })),
        device,
      }),
    readCall: () =>
      callServer<{ readonly call: Call | null; readonly answers?: CallAnswers }>(line, { method: 'GET', path: '/v1/capture/call' }),
    /** now, or at a time; while one is open it is that one. @param at RFC 3339 */
    askForCall: (at: string | null) => post<Call>('/v1/capture/call', at === null ? {} : { at }),
    leaveCall: () => post('/v1/capture/call/leave'),
    signalCall: (signal: { readonly kind: string; readonly body: object }) => post('/v1/capture/call/signals', signal),
    tellCallQuality: (quality: LineQuality) => post('/v1/capture/call/quality', quality),
    beginCallPart: () => post<CallPart>('/v1/capture/call/recording'),
    sendCallSnapshot: (id: string, picture: Uint8Array<ArrayBuffer>) =>
      callServer<null>(line, {
        method: 'PUT',
        path: `/v1/capture/call/snapshots/${id}`,
        bytes: picture,
        headers: { 'content-type': 'image/jpeg' },
      }),
    offerHandoff: () => post<Handoff & { readonly url: string }>('/v1/capture/handoff'),
    readHandoff: () => callServer<Handoff>(line, { method: 'GET', path: '/v1/capture/handoff' }),
    answerHandoff: (answer: 'confirmed' | 'refused') => post<Handoff>('/v1/capture/handoff/answer', { answer }),
  };
}

export type Api = ReturnType<typeof createApi>;
