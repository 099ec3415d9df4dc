import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClipManifest, Step } from '@mien/protocol';
import type { SampleRecordings } from '@mien/samples';
import { type Asked, askService, type Request } from './ask-service.ts';
import type { Service } from './service.ts';

/** What one verification saw, killed processes and all. */
export interface Filmed {
  readonly id: string;
  readonly state: string;
  /** public codes of the last verdict */
  readonly reasons: readonly string[];
  readonly acknowledgedChunks: number;
  /** uploads that stood further back than what had been acknowledged: must stay 0 */
  readonly lostChunks: number;
}

export interface Filming {
  readonly service: Service;
  readonly recordings: SampleRecordings;
  readonly name: string;
  /** called once, with what opens the verification to its applicant */
  readonly opened?: (opened: { readonly id: string; readonly token: string }) => void;
  /** called after each request that was answered: a moment at which a process may die */
  readonly answered: () => void;
  /** called when nothing is left but to wait for the verdict */
  readonly waiting: () => void;
}

const CHUNKS = 4;
const STEPS = [
  ['document_front', 'front'],
  ['document_back', 'back'],
  ['face', 'face'],
] as const;
const FINAL = ['approved', 'declined', 'in_review', 'retry_required', 'expired', 'cancelled'];

const sha256 = (bytes: Uint8Array, form: 'hex' | 'base64'): string => createHash('sha256').update(bytes).digest(form);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

function manifestFor(id: string, started: { step: Step; clip_id: string; nonce: string }, clip: Uint8Array): ClipManifest {
  return {
    version: 1,
    verificationId: id,
    clipId: started.clip_id,
    step: started.step,
    nonce: started.nonce,
    codec: 'video/webm;codecs=vp8',
    track: { width: 640, height: 480, frameRate: 10, facingMode: 'user', deviceLabelHash: null },
    clock: { startPageMs: 1000, endPageMs: 5000, endMediaSeconds: 4 },
    prompts: [],
    chunks: [{ index: 0, bytes: clip.length, sha256: sha256(clip, 'hex'), capturedAtPageMs: 4900 }],
    gaps: [],
    drops: 0,
    device: { browserFamily: 'Chrome', osFamily: 'Linux', touch: false, memoryGiB: 8, cores: 4 },
    publicKey: null,
  };
}

/** A person's way through a whole verification, over a service whose processes die under it. */
export async function filmVerification({ service, recordings, name, opened, answered, waiting }: Filming): Promise<Filmed> {
  let acknowledgedChunks = 0;
  let lostChunks = 0;
  const ask = async (request: Request): Promise<Asked> => {
    const asked = await askService(service, request);
    answered();
    return asked;
  };
  const asWallet = (method: 'GET' | 'POST', path: string, body?: object): Promise<Asked> =>
    ask({ method, path, token: service.firstKey, headers: { 'idempotency-key': randomUUID() }, ...(body === undefined ? {} : { body }) });

  const account = await asWallet('POST', '/v1/accounts', { external_id: name, claims: recordings.claims });
  const made = await asWallet('POST', '/v1/verifications', { account_id: account.body.id, policy: 'zh-wallet', policy_version: 1 });
  const id: string = made.body.verification.id;
  const token: string = made.body.capture.token;
  opened?.({ id, token });
  const post = (path: string, body: object): Promise<Asked> => ask({ method: 'POST', path: `/v1/capture/${path}`, token, body });

  const upload = async (clipId: string, clip: Uint8Array<ArrayBuffer>): Promise<void> => {
    const tus = { 'tus-resumable': '1.0.0' };
    const path = `/v1/capture/uploads/${clipId}`;
    await ask({
      method: 'POST',
      path: '/v1/capture/uploads',
      token,
      headers: { ...tus, 'upload-defer-length': '1', 'upload-metadata': `clipId ${base64(clipId)},filetype ${base64('video/webm')}` },
    });
    const size = Math.ceil(clip.length / CHUNKS);
    let acknowledged = 0;
    for (;;) {
      const look = await ask({ method: 'HEAD', path, token, headers: tus });
      const offset = Number(look.headers.get('upload-offset'));
      if (look.status !== 200) throw new Error(`HEAD of an upload: ${look.status}`);
      if (offset < acknowledged) lostChunks += 1;
      if (offset >= clip.length) return;
      const chunk = clip.slice(offset, offset + size);
      const isLast = offset + chunk.length >= clip.length;
      const sent = await ask({
        method: 'PATCH',
        path,
        token,
        headers: {
          ...tus,
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(offset),
          'upload-checksum': `sha256 ${sha256(chunk, 'base64')}`,
          ...(isLast ? { 'upload-length': String(clip.length), 'mien-clip-sha256': sha256(clip, 'hex'), 'mien-clip-seconds': '4' } : {}),
        },
        body: chunk,
      });
      // 409: a try that was not answered had come through
      if (sent.status !== 204 && sent.status !== 409) throw new Error(`PATCH of an upload: ${sent.status} ${sent.body?.code}`);
      if (sent.status === 204) {
        acknowledged = offset + chunk.length;
        acknowledgedChunks += 1;
      }
    }
  };

  await post('consents', { purpose: 'face', answer: 'given', text_version: '1' });
  await post('consents', { purpose: 'automatic', answer: 'given', text_version: '1' });
  for (const [step, recording] of STEPS) {
    const clip = new Uint8Array(await recordings.read(recording));
    const started = await post(`steps/${step}/start`, { document_type: 'prc_id' });
    if (started.status !== 200) throw new Error(`start of ${step}: ${started.status} ${started.body?.code}`);
    for (let position = 0; position < started.body.challenges; position += 1)
      await post(`steps/${step}/challenges`, { nonce: started.body.nonce, position });
    await upload(started.body.clip_id, clip);
    const done = await post(`steps/${step}/complete`, { manifest: manifestFor(id, started.body, clip) });
    if (done.status !== 200) throw new Error(`end of ${step}: ${done.status} ${done.body?.code}`);
  }
  waiting();
  for (;;) {
    const { state, verdict } = (await askService(service, { method: 'GET', path: `/v1/verifications/${id}`, token: service.firstKey }))
      .body;
    const reasons = (verdict?.reasons ?? []).map((reason: { code: string }) => reason.code);
    if (FINAL.includes(state)) return { id, state, reasons, acknowledgedChunks, lostChunks };
    await pause(200);
  }
}
