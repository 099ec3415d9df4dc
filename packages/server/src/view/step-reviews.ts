import type { StepReview } from '@mien/analysis';
import { publicReasons, type Step } from '@mien/protocol';
import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';

/** What is told of a step as soon as it was measured, before the verdict. */
export interface ReviewedTry {
  readonly clipId: string;
  readonly step: Step;
  readonly try: number;
  readonly review: StepReview;
}

/** Reviews of the tries that count now, in the order in which they were measured. */
export async function readStepReviews(db: Kysely<Tables>, verificationId: string): Promise<ReviewedTry[]> {
  const rows = await db
    .selectFrom('measurements')
    .innerJoin('clips', 'clips.id', 'measurements.clip_id')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .select(['clips.id', 'steps.step', 'steps.try', 'measurements.review'])
    .where('measurements.verification_id', '=', verificationId)
    .where('steps.state', '!=', 'superseded')
    .orderBy('measurements.measured_at')
    .execute();
  return rows.flatMap(({ id, step, try: nth, review }) => (review === null ? [] : [{ clipId: id, step, try: nth, review }]));
}

/** A review as the applicant reads it: `ok` says that nothing is to be done again as far as is known, never that the step passed. */
export const describeReview = ({ step, try: nth, review }: ReviewedTry) => ({
  step,
  try: nth,
  ok: review.ok,
  findings: publicReasons(review.findings.filter(({ blocks }) => blocks)),
  warnings: publicReasons(review.findings.filter(({ blocks }) => !blocks)),
});
