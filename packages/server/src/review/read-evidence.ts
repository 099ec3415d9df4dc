import type { AnalysisSignals, Evidence, Verdict } from '@mien/protocol';
import { readClaims } from '../account/read-claims.ts';
import type { Context } from '../context.ts';
import { readMeasurements } from '../measure/measurement.ts';
import { signalsPlace } from '../outcome/record-signals.ts';
import type { CaseRow } from '../sql/tables.ts';
import { loadVerification } from '../verification/load-verification.ts';
import { agreementOf, type FieldValues, fieldValues } from './compare-fields.ts';
import { describeClip } from './describe-clip.ts';

type Reading = Pick<Context, 'db' | 'sealing' | 'now'>;

/** Texts that were read from a document or a claim are shown by `fields` only, where the look is named and audited. */
const withoutTexts = ({ measured, threshold, field, ...rest }: Evidence) => {
  const hides = field !== undefined && (typeof measured === 'string' || typeof threshold === 'string');
  return { ...rest, field: field ?? null, measured: hides ? null : measured, threshold: hides ? null : (threshold ?? null), hidden: hides };
};

async function openVerdict({ db, sealing }: Reading, { verification_id: id, round }: CaseRow): Promise<Verdict | null> {
  const row = await db
    .selectFrom('verdicts')
    .select('sealed')
    .where('verification_id', '=', id)
    .where('round', '=', round)
    .where('stage', '=', 'automatic')
    .executeTakeFirst();
  const text = row === undefined || row.sealed === '' ? null : await sealing.open(id, `verdicts.sealed:${round}:automatic`, row.sealed);
  return text === null ? null : (JSON.parse(text) as Verdict);
}

async function openSignals({ db, sealing }: Reading, { verification_id: id, round }: CaseRow): Promise<AnalysisSignals | null> {
  const row = await db
    .selectFrom('signals')
    .select('sealed')
    .where('verification_id', '=', id)
    .where('round', '=', round)
    .executeTakeFirst();
  const text = row === undefined ? null : await sealing.open(id, signalsPlace(round), row.sealed);
  return text === null ? null : (JSON.parse(text) as AnalysisSignals);
}

const sidesOf = (signals: AnalysisSignals | null) =>
  [signals?.documentFront, signals?.documentBack].flatMap((side) =>
    side?.measured && side.value.document.measured ? [side.value.document.value] : [],
  );

/** The opened values that a reviewer may ask for. */
export async function readFieldValues(context: Reading, row: CaseRow): Promise<FieldValues[]> {
  return fieldValues(await readClaims(context, row.account_id), sidesOf(await openSignals(context, row)));
}

type Band = 'match' | 'borderline' | 'mismatch';
const bandOf = (similarity: number, accept: number, review: number): Band =>
  similarity >= accept ? 'match' : similarity >= review ? 'borderline' : 'mismatch';

function matchOf(signals: AnalysisSignals | null, thresholds: { readonly matchAccept: number; readonly matchReview: number }) {
  if (signals === null || !signals.faceMatch.measured) return null;
  const { similarity, comparedFrames, modelId } = signals.faceMatch.value;
  const { matchAccept: accept, matchReview: review } = thresholds;
  return { similarity, compared_frames: comparedFrames, model: modelId, accept, review, band: bandOf(similarity, accept, review) };
}

/** All that was measured for a case, but what it says of the person in words: those come by name, each look audited. */
export async function readEvidence(context: Reading, row: CaseRow) {
  const { db, sealing } = context;
  const loaded = await loadVerification(db, row.verification_id);
  if (loaded === undefined) throw new Error('a case without its verification');
  const clips = await db
    .selectFrom('clips')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .select(['clips.id', 'clips.state', 'clips.manifest', 'steps.step', 'steps.try', 'steps.state as step_state'])
    .where('clips.verification_id', '=', row.verification_id)
    .orderBy('clips.id')
    .execute();
  const measurements = await readMeasurements(db, sealing, row.verification_id);
  const signals = await openSignals(context, row);
  const verdict = await openVerdict(context, row);
  return {
    clips: clips.map((clip) =>
      describeClip({
        ...clip,
        counts: clip.step_state !== 'superseded',
        signals: measurements.find(({ clipId }) => clipId === clip.id)?.kept.signals ?? null,
      }),
    ),
    checks: (verdict?.checks ?? []).map(({ check, status, findings }) => ({ check, status, findings: findings.map(({ code }) => code) })),
    findings: (verdict?.findings ?? []).map(({ code, step, source, evidence }) => ({
      code,
      step,
      source,
      evidence: evidence.map(withoutTexts),
    })),
    fields: (await readFieldValues(context, row)).map((values) => ({
      field: values.field,
      claimed: values.claimed !== null,
      printed: values.printed !== null,
      machine: values.machine !== null,
      agreement: agreementOf(values),
    })),
    match: matchOf(signals, loaded.thresholds),
    models: signals?.models.map(({ id }) => id) ?? [],
    measured: signals !== null,
  };
}
