import type { SampleRecordings } from '@mien/samples';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSampleCase, samplePerson } from '../support/sample-person.ts';
import { sendClip } from '../support/send-clip.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let person: SampleRecordings;
let address: string;
beforeAll(async () => {
  person = await samplePerson();
  service = await openTestService();
  key = await service.key('test');
  address = await service.app.listen({ host: '127.0.0.1', port: 0 });
}, 600_000);
afterAll(() => service.close());

interface Reviewed {
  readonly step: string;
  readonly try: number;
  readonly ok: boolean;
  readonly findings: readonly { readonly code: string }[];
}

/** The next review that the stream tells of. */
async function nextReview(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Reviewed> {
  const decoder = new TextDecoder();
  for (let text = ''; ; ) {
    const found = /event: step_reviewed\ndata: (.*)\n\n/.exec(text)?.[1];
    if (found !== undefined) return JSON.parse(found);
    const { done, value } = await reader.read();
    if (done) throw new Error('the stream ended');
    text += decoder.decode(value, { stream: true });
  }
}

it('what is wrong with the document is told while the person is still there, and the step can be filmed again at once', async () => {
  const { id, token } = await openSampleCase(service, key, 'glare', person);
  const filming = { verificationId: id, token, step: 'document_front', documentType: 'prc_id' } as const;
  const stream = await fetch(`${address}/v1/capture/stream`, { headers: { authorization: `Bearer ${token}` } });
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader();

  await sendClip(service, { ...filming, clip: await person.read('front_glare') });
  await service.work();
  expect(await nextReview(reader)).toMatchObject({ step: 'document_front', try: 1, ok: false, findings: [{ code: 'document.glare' }] });
  const view = (await service.call('GET', '/v1/capture', token)).body;
  expect(view).toMatchObject({ state: 'capturing', verdict: null });

  await service.call('POST', '/v1/capture/steps/document_front/retry', token, { cause: 'applicant' });
  await sendClip(service, { ...filming, clip: await person.read('front') });
  await service.work();
  expect(await nextReview(reader)).toMatchObject({ step: 'document_front', try: 2, ok: true, findings: [] });
  await reader.cancel();
}, 600_000);
