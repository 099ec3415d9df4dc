import type { ClipManifest, Step } from '@mien/protocol';
import type { Answer, TestService } from './test-service.ts';

/** A manifest as a browser would write it for a started step. */
export const manifestOf = (verificationId: string, started: { step: Step; clip_id: string; nonce: string }): ClipManifest => ({
  version: 1,
  verificationId,
  clipId: started.clip_id,
  step: started.step,
  nonce: started.nonce,
  codec: 'video/webm;codecs=vp8',
  track: { width: 1280, height: 720, frameRate: 30, facingMode: 'user', deviceLabelHash: null },
  clock: { startPageMs: 1000, endPageMs: 6000, endMediaSeconds: 5 },
  prompts: [],
  chunks: [{ index: 0, bytes: 1000, sha256: 'a'.repeat(64), capturedAtPageMs: 2000 }],
  gaps: [],
  drops: 0,
  device: { browserFamily: 'Chrome', osFamily: 'Linux', touch: false, memoryGiB: 8, cores: 4 },
  publicKey: null,
});

/** Starts a step, has every challenge shown, and completes it. */
export async function filmStep(
  service: TestService,
  verificationId: string,
  token: string,
  step: Step,
  documentType?: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const started = await service.call(
    'POST',
    `/v1/capture/steps/${step}/start`,
    token,
    documentType === undefined ? {} : { document_type: documentType },
    headers,
  );
  if (started.status !== 200) return started;
  for (let position = 0; position < started.body.challenges; position++)
    await service.call('POST', `/v1/capture/steps/${step}/challenges`, token, { nonce: started.body.nonce, position }, headers);
  return service.call('POST', `/v1/capture/steps/${step}/complete`, token, { manifest: manifestOf(verificationId, started.body) }, headers);
}

/** Consent to the automatic way, and to the face being measured in it. */
export async function consent(service: TestService, token: string): Promise<Answer> {
  await service.call('POST', '/v1/capture/consents', token, { purpose: 'face', answer: 'given', text_version: '1' });
  return service.call('POST', '/v1/capture/consents', token, { purpose: 'automatic', answer: 'given', text_version: '1' });
}
