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

/** The reviews that the stream tells of, one after the other. */
async function openReviews(token: string) {
  const stream = await fetch(`${address}/v1/capture/stream`, { headers: { authorization: `Bearer ${token}` } });
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    next: async (): Promise<Reviewed> => {
      for (;;) {
        const found = /event: step_reviewed\ndata: (.*)\n\n/.exec(text);
        if (found !== null) {
          text = text.slice(found.index + found[0].length);
          return JSON.parse(found[1] ?? '');
        }
        const { done, value } = await reader.read();
        if (done) throw new Error('the stream ended');
        text += decoder.decode(value, { stream: true });
      }
    },
    close: () => reader.cancel(),
  };
}

it('what is wrong with the document is told while the person is still there, and the step can be filmed again at once', async () => {
  const { id, token } = await openSampleCase(service, key, 'glare', person);
  const filming = { verificationId: id, token, step: 'document_front', documentType: 'prc_id' } as const;
  const reviews = await openReviews(token);

  await sendClip(service, { ...filming, clip: await person.read('front_glare') });
  await service.work();
  expect(await reviews.next()).toMatchObject({ step: 'document_front', try: 1, ok: false, findings: [{ code: 'document.glare' }] });
  const view = (await service.call('GET', '/v1/capture', token)).body;
  expect(view).toMatchObject({ state: 'capturing', verdict: null });

  await service.call('POST', '/v1/capture/steps/document_front/retry', token, { cause: 'applicant' });
  await sendClip(service, { ...filming, clip: await person.read('front') });
  await service.work();
  expect(await reviews.next()).toMatchObject({ step: 'document_front', try: 2, ok: true, findings: [] });
  await reviews.close();
}, 600_000);

interface Seen {
  readonly state: string;
  readonly attempts: { readonly counted: number; readonly step_retries_left: number };
  readonly steps: readonly { readonly step: string; readonly state: string; readonly try: number; readonly findings: readonly object[] }[];
}

it('a card that has run out is told as soon as its back was read, before the face is filmed, and another card is one redo', async () => {
  const { id, token } = await openSampleCase(service, key, 'expired', person);
  const film = async (step: 'document_front' | 'document_back', name: 'front' | 'back' | 'back_expired') => {
    await sendClip(service, { verificationId: id, token, step, documentType: 'prc_id', clip: await person.read(name) });
    await service.work();
  };
  const view = async (): Promise<Seen> => (await service.call('GET', '/v1/capture', token)).body;
  const reviews = await openReviews(token);

  await film('document_front', 'front');
  expect(await reviews.next()).toMatchObject({ step: 'document_front', ok: true, findings: [] });
  await film('document_back', 'back_expired');
  const told = [await reviews.next(), await reviews.next()];
  expect(told).toContainEqual(expect.objectContaining({ step: 'document_back', ok: true }));
  expect(told.find(({ step }) => step === 'document_front')).toMatchObject({
    try: 1,
    ok: false,
    findings: [{ code: 'document.expired', class: 'other_document', action: 'choose_other_document' }],
  });
  const before = await view();
  expect(before).toMatchObject({ state: 'capturing', verdict: null, attempts: { counted: 0 } });
  expect(before.steps).toContainEqual(
    expect.objectContaining({ step: 'document_front', findings: [expect.objectContaining({ code: 'document.expired' })] }),
  );

  await service.call('POST', '/v1/capture/steps/document_front/retry', token, { cause: 'other_document' });
  const renewed = await view();
  expect(renewed.attempts).toMatchObject({ counted: 0, step_retries_left: before.attempts.step_retries_left - 1 });
  for (const step of ['document_front', 'document_back'])
    expect(renewed.steps).toContainEqual(expect.objectContaining({ step, state: 'pending', try: 2 }));

  await film('document_front', 'front');
  await film('document_back', 'back');
  expect([await reviews.next(), await reviews.next()]).toMatchObject([
    { step: 'document_front', try: 2, ok: true },
    { step: 'document_back', try: 2, ok: true },
  ]);
  expect(await view()).toMatchObject({ state: 'capturing', attempts: { counted: 0 } });
  await reviews.close();
}, 600_000);
