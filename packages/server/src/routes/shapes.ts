import {
  AcceptedDocument,
  AudioLimits,
  CALL_STATES,
  type CallState,
  Challenge,
  ClipLimits,
  DocumentQualityLimits,
  DocumentType,
  FaceQualityLimits,
  Outcome,
  Step,
  VerificationState,
} from '@mien/protocol';
import { z } from 'zod';
import { ID_PREFIXES, type IdPrefix } from '../ids.ts';
import { CONSENT_PURPOSES, FORMS, HANDOFF_STATES, MODES, ROUTES, STEP_STATES, VERIFICATION_REASONS } from '../vocabulary.ts';

/** Shapes that several routes answer with. What is not in a shape is not sent. */

export const idOf = (prefix: IdPrefix) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-7][0-9a-z]{25}$`))
    .describe(`id of a ${ID_PREFIXES[prefix]}`);

export const Time = z.iso.datetime();

export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(64).optional().describe('`next_cursor` of the page before'),
});

export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next_cursor: z.string().nullable() });

/** Rows read with one more than asked for: whether there is a next page. */
export function pageFrom<Row extends { readonly id: string }>(
  rows: readonly Row[],
  limit: number,
): { rows: Row[]; next_cursor: string | null } {
  const page = rows.slice(0, limit);
  return { rows: page, next_cursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

const Words = z.object({ 'zh-CN': z.string(), en: z.string() });
const Text = z.object({ title: z.string(), cause: z.string(), remedy: z.string() });
export const PublicReasonShape = z
  .object({
    code: z.string(),
    class: z.string(),
    action: z.string(),
    text: z.object({ 'zh-CN': Text, en: Text }),
  })
  .meta({ id: 'Reason' });

const StepShape = z.object({
  step: Step,
  state: z.enum(STEP_STATES as [string, ...string[]]),
  try: z.number().int(),
  reopened: z.boolean().describe('support opened it again, and it waits to be filmed'),
  findings: z.array(PublicReasonShape),
});

const shared = {
  id: z.string(),
  state: VerificationState,
  route: z.enum(ROUTES),
  form: z.enum(FORMS).describe('`light`: the face alone, against the enrolled template'),
  document_type: z.string().nullable(),
  steps: z.array(StepShape),
  attempts: z.object({
    number: z.number().int().describe('the one under way, or the last'),
    max: z.number().int(),
    counted: z.number().int().describe('used up'),
    left: z.number().int(),
    step_retries_left: z.number().int().describe('of the attempt under way'),
  }),
  verdict: z
    .object({
      outcome: Outcome,
      stage: z.string(),
      assurance: z.string(),
      withheld: z.string().nullable(),
      counted: z.boolean(),
      reasons: z.array(PublicReasonShape),
      warnings: z.array(PublicReasonShape),
      steps: z.array(Step),
      decided_at: Time,
    })
    .nullable(),
  repeated: z.array(PublicReasonShape).describe('reasons of more than one counted failure: explain the pattern and offer a person'),
  pattern: z
    .object({
      code: z.string(),
      times: z.number().int(),
      action: z.literal('contact_support'),
      text: z.object({ 'zh-CN': Text, en: Text }),
    })
    .nullable()
    .describe('from the second counted failure for one cause on'),
  next: z.object({ who: z.enum(['applicant', 'service', 'person', 'nobody']), what: z.string() }).describe('who has to do what next'),
  reapplication: z.object({ possible_now: z.boolean(), possible_at: Time.nullable() }),
  next_possible_at: Time.nullable(),
  return_url: z.string().nullable(),
  expires_at: Time,
  created_at: Time,
  updated_at: Time,
};

export const VerificationShape = z
  .object({
    ...shared,
    account_id: z.string(),
    mode: z.enum(MODES),
    reason: z.enum(VERIFICATION_REASONS),
    policy: z.object({ id: z.string(), key: z.string(), version: z.number() }),
  })
  .meta({ id: 'Verification' });

export const HandoffShape = z
  .object({
    id: z.string(),
    state: z.enum([...HANDOFF_STATES, 'expired']),
    comparison_code: z.string().describe('six characters, to be shown on both devices'),
    expires_at: Time,
  })
  .meta({ id: 'Handoff' });

export const CaptureShape = z
  .object({
    ...shared,
    test: z.boolean(),
    session: z.object({ live: z.enum(['here', 'elsewhere', 'none']).describe('where the verification is live now') }),
    handoff: HandoffShape.nullable().describe('one that waits for the other device or for an answer'),
    call: z
      .object({ id: z.string(), state: z.enum(CALL_STATES as [CallState, ...CallState[]]) })
      .nullable()
      .describe('the live call that is not over; `GET /v1/capture/call` says more'),
    waiting: z
      .discriminatedUnion('for', [
        z.object({
          for: z.literal('analysis'),
          recordings: z.number().int(),
          measured: z.number().int().describe('of these recordings'),
          before: z.number().int().describe('verifications that wait longer'),
          expected_seconds: z
            .number()
            .int()
            .nullable()
            .describe('from the last recording to the result, half of the latest were quicker; null: too few were to say'),
        }),
        z.object({ for: z.literal('person'), due_at: Time.describe('by when the policy has a person decide') }),
      ])
      .nullable()
      .describe('while nothing is asked of the applicant'),
    result_expected_seconds: z
      .number()
      .int()
      .nullable()
      .describe('before anything is filmed: from the last recording to the result, half of the latest were quicker; null: too few to say'),
    tips: z.array(PublicReasonShape).describe('what stood in this person’s way in earlier verifications; empty once filming began'),
    policy: z.object({
      key: z.string(),
      version: z.number(),
      name: Words,
      steps: z.array(Step),
      documents: z.array(AcceptedDocument),
      countries: z.object({
        every_country: z.array(DocumentType),
        by_country: z.record(z.string(), z.array(DocumentType)).describe('kinds that are accepted of single issuing states only'),
        not_served: z.array(z.string()),
      }),
      challenges: z.number(),
      movements: z.array(Challenge).describe('of which that many are drawn, in random order'),
      light_colours: z.number().describe('colours the screen shows after the movements; 0: none'),
      digits: z.object({ language: z.string(), count: z.number() }),
      match: z.object({ text: Words }),
      duration: z.object({ seconds: z.number(), by_step: z.array(z.object({ step: Step, seconds: z.number() })) }),
      attempts: z.object({ max: z.number(), step_retries: z.number(), cool_down_hours: z.number() }),
      kept: z.array(z.object({ what: z.enum(['media', 'evidence', 'template', 'origin']), days: z.number(), text: Words })),
      consents: z.array(
        z.object({
          purpose: z.enum(CONSENT_PURPOSES),
          weight: z.enum(['no_other_way', 'free_choice', 'instead']),
          text_version: z.string(),
          title: Words,
          text: Words,
        }),
      ),
      quality: z.object({
        face: FaceQualityLimits,
        face_clip: ClipLimits,
        document: DocumentQualityLimits,
        document_clip: ClipLimits,
        audio: AudioLimits,
      }),
      retention: z.object({ mediaDays: z.number(), evidenceDays: z.number(), templateDays: z.number() }),
    }),
  })
  .meta({ id: 'Capture' });

export const CaptureAccessShape = z.object({ token: z.string(), expires_at: Time });

export const Done = z.object({ done: z.literal(true) });
