import type { ClipManifest, Step } from '@mien/protocol';
import { type Dispatcher, request } from 'undici';
import type { Recording } from './recording.ts';
import { beginUpload, sendChunk, type TusTarget } from './send-chunks.ts';

export interface Api {
  readonly address: string;
  readonly key: string;
  readonly dispatcher: Dispatcher;
}

export interface Applicant {
  readonly verificationId: string;
  readonly accountId: string;
  readonly token: string;
}

interface StartedStep {
  readonly step: Step;
  readonly clip_id: string;
  readonly nonce: string;
  readonly challenges: number;
}

async function post<T>({ address, dispatcher }: Api, path: string, credential: string, body: object): Promise<T> {
  const answer = await request(`${address}${path}`, {
    dispatcher,
    method: 'POST',
    headers: { authorization: `Bearer ${credential}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.body.text();
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${text.slice(0, 300)}`);
  return JSON.parse(text) as T;
}

/** An account with these claims and a verification of it, consent given. */
export async function openApplicant(api: Api, externalId: string, claims: object): Promise<Applicant> {
  const account = await post<{ id: string }>(api, '/v1/accounts', api.key, { external_id: externalId, claims });
  const made = await post<{ verification: { id: string }; capture: { token: string } }>(api, '/v1/verifications', api.key, {
    account_id: account.id,
  });
  const token = made.capture.token;
  await post(api, '/v1/capture/consents', token, { purpose: 'face', answer: 'given', text_version: '1' });
  await post(api, '/v1/capture/consents', token, { purpose: 'automatic', answer: 'given', text_version: '1' });
  return { verificationId: made.verification.id, accountId: account.id, token };
}

/** Starts a step and has every challenge shown. */
export async function startStep(api: Api, { token }: Applicant, step: Step, documentType?: string): Promise<StartedStep> {
  const body = documentType === undefined ? {} : { document_type: documentType };
  const started = await post<StartedStep>(api, `/v1/capture/steps/${step}/start`, token, body);
  for (let position = 0; position < started.challenges; position += 1)
    await post(api, `/v1/capture/steps/${step}/challenges`, token, { nonce: started.nonce, position });
  return started;
}

export const uploadTarget = ({ address, dispatcher }: Api, { token }: Applicant, clipId: string): TusTarget => ({
  url: `${address}/v1/capture/uploads`,
  headers: { authorization: `Bearer ${token}` },
  metadata: { clipId, filetype: 'video/webm' },
  dispatcher,
});

const manifestOf = (applicant: Applicant, started: StartedStep, recording: Recording): ClipManifest => ({
  version: 1,
  verificationId: applicant.verificationId,
  clipId: started.clip_id,
  step: started.step,
  nonce: started.nonce,
  codec: 'video/webm;codecs=vp8',
  track: { width: 1280, height: 720, frameRate: 30, facingMode: 'user', deviceLabelHash: null },
  clock: { startPageMs: 1000, endPageMs: 1000 * (recording.seconds + 1), endMediaSeconds: recording.seconds },
  prompts: [],
  chunks: [...recording.manifestChunks],
  gaps: [],
  drops: 0,
  device: { browserFamily: 'Chrome', osFamily: 'Linux', touch: false, memoryGiB: 8, cores: 4 },
  publicKey: null,
});

/** Films one step: the chunks at recording pace or as fast as they are taken. @returns when the last bytes were sent, performance.now() */
export async function filmStep(
  api: Api,
  applicant: Applicant,
  film: { step: Step; recording: Recording; pace: 'recording' | 'at_once'; documentType?: string },
): Promise<number> {
  const { step, recording, pace, documentType } = film;
  const started = await startStep(api, applicant, step, documentType);
  const target = uploadTarget(api, applicant, started.clip_id);
  const upload = await beginUpload(target);
  const from = performance.now();
  let lastSent = from;
  for (const [index, chunk] of recording.chunks.entries()) {
    const due = from + (index + 1) * 1000;
    if (pace === 'recording') await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    lastSent = performance.now();
    await sendChunk(target, upload, recording, chunk);
  }
  await post(api, `/v1/capture/steps/${step}/complete`, applicant.token, { manifest: manifestOf(applicant, started, recording) });
  return lastSent;
}
