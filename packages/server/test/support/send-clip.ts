import { createHash } from 'node:crypto';
import type { Step } from '@mien/protocol';
import { manifestOf } from './film-steps.ts';
import type { Answer, TestService } from './test-service.ts';

const sha256 = (bytes: Uint8Array, form: 'hex' | 'base64'): string => createHash('sha256').update(bytes).digest(form);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** What a browser does for one step: start, challenges, tus with its chunks, and the description at the end. */
export interface Filming {
  readonly verificationId: string;
  readonly token: string;
  readonly step: Step;
  readonly clip: Uint8Array;
  readonly documentType?: string;
  /** chunks; 1 unless told */
  readonly chunks?: number;
}

async function startFilming(service: TestService, { token, step, documentType }: Omit<Filming, 'clip'>) {
  const started = await service.call('POST', `/v1/capture/steps/${step}/start`, token, {
    ...(documentType === undefined ? {} : { document_type: documentType }),
  });
  if (started.status !== 200) throw new Error(`start of ${step}: ${started.text}`);
  for (let position = 0; position < started.body.challenges; position += 1)
    await service.call('POST', `/v1/capture/steps/${step}/challenges`, token, { nonce: started.body.nonce, position });
  return started.body as { step: Step; clip_id: string; nonce: string };
}

/** The bytes of a clip by tus, chunk by chunk. */
export async function sendChunks(service: TestService, token: string, clipId: string, clip: Uint8Array, chunks: number): Promise<void> {
  const tus = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  const begun = await service.app.inject({
    method: 'POST',
    url: '/v1/capture/uploads',
    headers: { ...tus, 'upload-defer-length': '1', 'upload-metadata': `clipId ${base64(clipId)},filetype ${base64('video/webm')}` },
  });
  if (begun.statusCode !== 201) throw new Error(`begin of upload: ${begun.body}`);
  const size = Math.ceil(clip.length / chunks);
  for (let from = 0; from < clip.length; from += size) {
    const chunk = Buffer.from(clip.subarray(from, from + size));
    const isLast = from + size >= clip.length;
    const sent = await service.app.inject({
      method: 'PATCH',
      url: `/v1/capture/uploads/${clipId}`,
      headers: {
        ...tus,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(from),
        'upload-checksum': `sha256 ${sha256(chunk, 'base64')}`,
        ...(isLast ? { 'upload-length': String(clip.length), 'mien-clip-sha256': sha256(clip, 'hex'), 'mien-clip-seconds': '5' } : {}),
      },
      payload: chunk,
    });
    if (sent.statusCode !== 204) throw new Error(`chunk of upload: ${sent.body}`);
  }
}

/** @returns the answer to the step's description */
export async function sendClip(service: TestService, filming: Filming): Promise<Answer> {
  const { verificationId, token, step, clip, chunks = 1 } = filming;
  const started = await startFilming(service, filming);
  await sendChunks(service, token, started.clip_id, clip, chunks);
  const manifest = {
    ...manifestOf(verificationId, started),
    chunks: [{ index: 0, bytes: clip.length, sha256: sha256(clip, 'hex'), capturedAtPageMs: 2000 }],
  };
  return service.call('POST', `/v1/capture/steps/${step}/complete`, token, { manifest });
}
