import type { Policy } from '@mien/protocol';
import { type SampleRecordings, seededRandom } from '@mien/samples';
import { expect } from 'vitest';
import { type MeasuredFace, measureFace } from './enrol-template.ts';
import { consent } from './film-steps.ts';
import { openSampleCase } from './sample-person.ts';
import { sendClip } from './send-clip.ts';
import type { TestService } from './test-service.ts';

const BASIS = 'Article 9(2)(g) GDPR with section 1 of a law of the tests';

export const alsoFace = ({ requiredChecks }: Policy): Policy['requiredChecks'] => [...requiredChecks, 'link.face'];
export const STATES_BASIS = { links: { faceSearchBasis: BASIS } };

/** The standard of drawn people, and what differs from it. */
export async function publish(service: TestService, key: string, id: string, change: (policy: Policy) => Partial<Policy>) {
  const { body } = await service.context.db
    .selectFrom('policies')
    .select('body')
    .where('key', '=', 'zh-wallet')
    .where('version', '=', 1)
    .executeTakeFirstOrThrow();
  return service.call('POST', '/v1/policies', key, { ...body, ...change(body), id });
}

/** A policy under which one face is searched among all. */
export async function publishSearching(service: TestService, key: string, id: string): Promise<void> {
  const made = await publish(service, key, id, (policy) => ({ requiredChecks: alsoFace(policy), ...STATES_BASIS }));
  expect(made.status, made.text).toBe(201);
}

/** A direction of its own for each seed: two of them are as unlike as strangers. */
export function inventFace(seed: number): Float32Array {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: 512 }, () => random() - 0.5);
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

export const answerTemplate = (service: TestService, token: string, answer: 'given' | 'declined') =>
  service.call('POST', '/v1/capture/consents', token, { purpose: 'template', answer, text_version: '1' });

/** The sample person goes through a verification of this policy, and lets the face be kept. */
export async function filmUnder(service: TestService, key: string, person: SampleRecordings, name: string, policy: string) {
  const open = await openSampleCase(service, key, name, person, { policy });
  await answerTemplate(service, open.token, 'given');
  for (const [step, recording] of [
    ['document_front', 'front'],
    ['document_back', 'back'],
    ['face', 'face'],
  ] as const)
    await sendClip(service, {
      verificationId: open.id,
      token: open.token,
      step,
      clip: await person.read(recording),
      documentType: 'prc_id',
      chunks: 3,
    });
  expect((await service.work()).failed).toEqual([]);
  const { state } = (await service.call('GET', `/v1/verifications/${open.id}`, key)).body;
  const evidence = (await service.call('GET', `/v1/verifications/${open.id}/evidence`, key)).body.verdicts[0]?.verdict;
  return { ...open, state, reasons: evidence?.reasons as string[] };
}

export interface ShownFace {
  /** the wallet's name of the account */
  readonly name: string;
  readonly face: Float32Array;
  readonly policy: string;
  readonly template?: 'given' | 'declined';
  readonly modelId?: MeasuredFace['modelId'];
}

/** Somebody whose face was measured, and whose verification is still open. */
export async function showFace(service: TestService, key: string, { name, face, policy, template = 'given', modelId }: ShownFace) {
  const account = await service.call('POST', '/v1/accounts', key, { external_id: name, claims: {} });
  const made = await service.call('POST', '/v1/verifications', key, { account_id: account.body.id, policy });
  const token = made.body.capture.token as string;
  const id = made.body.verification.id as string;
  await consent(service, token);
  await answerTemplate(service, token, template);
  const started = (await service.call('POST', '/v1/capture/steps/face/start', token, {})).body;
  const measuring = { verificationId: id, clipId: started.clip_id, face };
  await measureFace(service.context, modelId === undefined ? measuring : { ...measuring, modelId });
  return { id, token, accountId: account.body.id as string, face };
}
