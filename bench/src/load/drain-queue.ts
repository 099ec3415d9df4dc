import type { Client } from 'pg';
import { tellProgress } from '../measure/progress.ts';
import { type Api, filmStep, openApplicant } from './applicant.ts';
import { awaitVerdicts } from './await-verdicts.ts';
import type { Recording } from './recording.ts';
import type { Installation } from './serve.ts';

export interface Filmed {
  readonly claims: object;
  readonly document: Recording;
  readonly face: Recording;
}

/** A person who has filmed everything. @returns the verification and when the last bytes were sent */
export async function filmAll(api: Api, name: string, { claims, document, face }: Filmed, pace: 'recording' | 'at_once') {
  const applicant = await openApplicant(api, name, claims);
  await filmStep(api, applicant, { step: 'document_front', recording: document, pace, documentType: 'passport' });
  const lastSent = await filmStep(api, applicant, { step: 'face', recording: face, pace });
  return { ...applicant, lastSent };
}

/**
 * Verdicts a minute of so many workers on a queue that was filled before they started; nothing else runs meanwhile. A worker and its
 * decoder keep to one processor: else one worker alone uses two, and a second has none to add.
 */
export async function drainQueue(
  { installation, api, database }: { installation: Installation; api: Api; database: Client },
  { workers, count, filmed }: { workers: number; count: number; filmed: Filmed },
): Promise<number> {
  const tell = tellProgress(`load: filling the queue for ${workers} ${workers === 1 ? 'worker' : 'workers'}`, count);
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    ids.push((await filmAll(api, `drain-${workers}-${at}`, filmed, 'at_once')).verificationId);
    tell(at + 1);
  }
  const running = await Promise.all(Array.from({ length: workers }, (_, core) => installation.startWorker(core)));
  const times = await awaitVerdicts(database, ids);
  await Promise.all(running.map((worker) => worker.stop()));
  // models are loaded while the first ones are measured: counted from the verdict after which every worker was warm
  const first = times[workers - 1];
  const last = times.at(-1);
  if (first === undefined || last === undefined || times.length <= workers) throw new Error('too few verifications to tell a rate');
  return (times.length - workers) / ((last.getTime() - first.getTime()) / 60_000);
}
