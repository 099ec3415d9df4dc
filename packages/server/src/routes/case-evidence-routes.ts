import { Step, VerificationState } from '@mien/protocol';
import { z } from 'zod';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { lockHeldCase } from '../review/claim-case.ts';
import { FIELD_ROWS, type FieldRow } from '../review/compare-fields.ts';
import { readEvidence, readFieldValues } from '../review/read-evidence.ts';
import { readLinked } from '../review/read-linked.ts';
import { CLIP_STATES, LEVELS } from '../vocabulary.ts';
import { type App, staffCaller } from './app.ts';
import { idOf, Time } from './shapes.ts';

const tags = ['review'];
const ById = z.strictObject({ id: idOf('cas') });
const number = z.number().nullable();
const point = z.tuple([z.number(), z.number()]);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const span = { from: z.number(), to: z.number() };
const Field = z.enum(FIELD_ROWS as [FieldRow, ...FieldRow[]]);

const MediaShape = z.object({
  container: z.object({ format: z.string(), bytes: z.number(), muxer: z.string().nullable(), reencode_traces: z.array(z.string()) }),
  video: z
    .object({
      codec: z.string(),
      width: z.number(),
      height: z.number(),
      seconds: z.number(),
      frame_rate: z.number(),
      longest_gap: z.number(),
    })
    .nullable(),
  black: number,
  frozen: number,
  audio: z.object({ codec: z.string(), sample_rate: z.number() }).nullable(),
  damage: z.object({ truncated: z.boolean(), decode_errors: z.number(), lost: z.number() }),
});

const DocumentShape = z.object({
  at: number.describe('media second of the frame that was read'),
  width: z.number(),
  height: z.number(),
  quad: z.tuple([point, point, point, point]).nullable().describe('corners of the card in that frame'),
  card: z.object({ sharpness: z.number(), glare: z.number(), brightness: z.number(), width_px: z.number() }).nullable(),
  kind: z.object({ type: z.string(), side: z.string(), issuing_state: z.string().nullable() }).nullable(),
  portrait: box.nullable(),
  specimen: z.boolean(),
  check_digits: z.array(z.object({ name: z.string(), ok: z.boolean() })).nullable(),
});

const FaceShape = z.object({
  width: number,
  height: number,
  best: z.object({ at: z.number(), box }).nullable(),
  lanes: z.array(
    z.object({ t: z.number(), faces: z.number(), yaw: number, pitch: number, sharpness: number, brightness: number, similarity: number }),
  ),
  prompts: z.array(z.object({ kind: z.string(), value: z.string(), from: number, to: number, answered: z.boolean().nullable() })),
  speech: z.array(z.object(span)),
  traces: z.array(z.string()),
  bound: z.looseObject({}).nullable(),
});

const ClipShape = z.object({
  id: z.string(),
  step: Step,
  try: z.number().int(),
  state: z.enum(CLIP_STATES),
  counts: z.boolean().describe('false: another try took its place'),
  device: z.object({ browser: z.string(), system: z.string(), touch: z.boolean(), camera: z.string(), drops: z.number() }).nullable(),
  gaps: z.array(z.object({ ...span, why: z.string() })),
  chunks: z.array(z.object({ t: z.number(), bytes: z.number() })),
  media: MediaShape.nullable(),
  document: DocumentShape.nullable(),
  face: FaceShape.nullable(),
});

const EvidenceShape = z
  .object({
    clips: z.array(ClipShape),
    checks: z.array(z.object({ check: z.string(), status: z.string(), findings: z.array(z.string()) })),
    findings: z.array(
      z.object({
        code: z.string(),
        step: Step,
        source: z.string(),
        evidence: z.array(
          z.object({
            signal: z.string(),
            measured: z.union([z.number(), z.string(), z.boolean(), z.null()]),
            threshold: z.union([z.number(), z.string(), z.null()]),
            unit: z.string().optional(),
            atSeconds: z.number().optional(),
            region: box.optional(),
            field: z.string().nullable(),
            modelId: z.string().optional(),
            hidden: z.boolean().describe('a text of the person: ask for the field'),
          }),
        ),
      }),
    ),
    fields: z.array(
      z.object({
        field: Field,
        claimed: z.boolean(),
        printed: z.boolean(),
        machine: z.boolean(),
        agreement: z.enum(['same', 'differs', 'other_script', 'only_one', 'none']),
      }),
    ),
    match: z
      .object({
        similarity: z.number(),
        compared_frames: z.number().int(),
        model: z.string(),
        accept: z.number(),
        review: z.number(),
        band: z.enum(['match', 'borderline', 'mismatch']),
      })
      .nullable(),
    models: z.array(z.string()),
    measured: z.boolean().describe('false: nothing was measured, or it is no longer kept'),
  })
  .meta({ id: 'CaseEvidence' });

const LinkedShape = z
  .object({
    account_id: z.string(),
    external_id: z.string().nullable().describe('the wallet’s own id'),
    by: z.literal('document'),
    since: Time.describe('when that account first showed it'),
    level: z.enum(LEVELS),
    state: VerificationState.nullable().describe('of its latest verification'),
    case_id: z.string().nullable().describe('its latest case'),
  })
  .meta({ id: 'LinkedAccount' });

/** What a reviewer looks at. Only who holds the case sees it, and each look is written down (invariant 11). */
export function caseEvidenceRoutes(app: App, context: Context): void {
  /** the case, where the caller holds it; the look is audited before anything is opened */
  const look = async (
    id: string,
    caller: ReturnType<typeof staffCaller>,
    action: 'evidence.read' | 'case.fields_shown' | 'case.linked_read',
    more: { readonly fields?: readonly FieldRow[] } = {},
  ) => {
    const at = context.now();
    const held = await context.db.transaction().execute(async (trx) => {
      const found = await lockHeldCase(trx, id, caller, at);
      if (!found.ok) return found;
      await appendAudit(trx, { at, actor: caller.id, action, subject: found.row.verification_id, detail: { case: id, ...more } });
      return found;
    });
    return orThrow(held).row;
  };

  app.get(
    '/v1/review/cases/:id/evidence',
    { schema: { tags, summary: 'What was measured, for who holds the case; audited', params: ById, response: { 200: EvidenceShape } } },
    async (request) => readEvidence(context, await look(request.params.id, staffCaller(request), 'evidence.read')),
  );

  app.get(
    '/v1/review/cases/:id/linked',
    {
      schema: {
        tags,
        summary: 'Other accounts that showed the same document, for who holds the case; each look is audited',
        params: ById,
        response: { 200: z.object({ items: z.array(LinkedShape) }) },
      },
    },
    async (request) => ({
      items: await readLinked(context, await look(request.params.id, staffCaller(request), 'case.linked_read')),
    }),
  );

  app.post(
    '/v1/review/cases/:id/fields',
    {
      schema: {
        tags,
        summary: 'Texts of the person, by name, for who holds the case; each look is audited',
        params: ById,
        body: z.strictObject({ fields: z.array(Field).min(1).max(FIELD_ROWS.length) }),
        response: {
          200: z.object({
            items: z.array(
              z.object({ field: Field, claimed: z.string().nullable(), printed: z.string().nullable(), machine: z.string().nullable() }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { fields } = request.body;
      const row = await look(request.params.id, staffCaller(request), 'case.fields_shown', { fields });
      const values = await readFieldValues(context, row);
      if (values.length === 0) throw new ApiError('resource.not_found');
      return { items: values.filter(({ field }) => fields.includes(field)) };
    },
  );
}
