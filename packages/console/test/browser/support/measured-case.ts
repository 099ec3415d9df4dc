import type { Policy } from '@mien/protocol';
import { openSampleCase, type samplePerson } from '../../../../server/test/support/sample-person.ts';
import { sendClip } from '../../../../server/test/support/send-clip.ts';
import type { TestService } from '../../../../server/test/support/test-service.ts';

type SampleRecordings = Awaited<ReturnType<typeof samplePerson>>;

/** The shipped standard of drawn people (version 1), but a name that differs is for a person to look at. */
const REVIEWED = 'zh-reviewed';

export async function addReviewedPolicy(service: TestService, key: string): Promise<void> {
  const row = await service.context.db
    .selectFrom('policies')
    .select('body')
    .where('key', '=', 'zh-wallet')
    .where('version', '=', 1)
    .executeTakeFirstOrThrow();
  const policy: Policy = { ...row.body, id: REVIEWED, actions: { 'identity.name_mismatch': 'review', 'document.glare': 'review' } };
  const made = await service.call('POST', '/v1/policies', key, policy);
  if (made.status !== 201) throw new Error(made.text);
}

/** The sample person, filmed and measured for real under another name than the wallet claims: a person must look. @returns of the case */
export async function openMeasuredCase(service: TestService, key: string, externalId: string, person: SampleRecordings) {
  const claims = { ...person.claims, fullName: '王小明' };
  const opened = await openSampleCase(service, key, externalId, { ...person, claims }, { policy: REVIEWED });
  const base = { verificationId: opened.id, token: opened.token, documentType: 'prc_id', chunks: 3 };
  for (const [step, recording] of [
    ['document_front', 'front'],
    ['document_back', 'back'],
    ['face', 'face'],
  ] as const)
    await sendClip(service, { ...base, step, clip: await person.read(recording) });
  const { failed } = await service.work();
  if (failed.length > 0) throw new Error(failed.join());
  const row = await service.context.db.selectFrom('cases').select('id').where('verification_id', '=', opened.id).executeTakeFirstOrThrow();
  return { ...opened, caseId: row.id };
}
