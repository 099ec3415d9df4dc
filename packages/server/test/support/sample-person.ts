import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readModelEnvironment } from '@mien/analysis';
import { openRecordings, type SampleRecordings } from '@mien/samples';
import { consent } from './film-steps.ts';
import type { TestService } from './test-service.ts';

/** The sample person's recordings; drawn on the first run of a machine. */
export const samplePerson = (): Promise<SampleRecordings> =>
  openRecordings(
    fileURLToPath(new URL('../../../../node_modules/.cache/mien-test/', import.meta.url)),
    readModelEnvironment(process.env, homedir()),
  );

/** An account with the sample person's claims, an open verification of it, and consent to the automatic way. */
export async function openSampleCase(
  service: TestService,
  key: string,
  externalId: string,
  { claims }: SampleRecordings,
  // the sample recordings answer no prompts
  policy: { readonly policy: string; readonly policy_version?: number } = { policy: 'zh-wallet', policy_version: 1 },
) {
  const account = await service.call('POST', '/v1/accounts', key, { external_id: externalId, claims });
  const made = await service.call('POST', '/v1/verifications', key, { account_id: account.body.id, ...policy });
  const token = made.body.capture.token as string;
  await consent(service, token);
  return { accountId: account.body.id as string, id: made.body.verification.id as string, token };
}
