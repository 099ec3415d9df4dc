import { Outcome, ReasonCodeSchema, ReviewRules, Step, VerificationState } from '@mien/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { roleMay } from '../access/staff-roles.ts';
import type { Context } from '../context.ts';
import { orThrow } from '../errors/api-error.ts';
import { claimCase, claimNext, type Reviewer, releaseCase } from '../review/claim-case.ts';
import { decideCase } from '../review/decide-case.ts';
import { describeCases } from '../review/describe-case.ts';
import { countCases, listCases, QUEUE_ORDERS, QUEUE_SHOWN } from '../review/list-cases.ts';
import { readCase } from '../review/read-case.ts';
import { RISKS } from '../review/risk-of-case.ts';
import { undoDecision } from '../review/undo-decision.ts';
import { Review } from '../review/verdict-of-review.ts';
import { writeNote } from '../review/write-note.ts';
import { CASE_ASSIGNMENTS, DECISION_STATES, ROUTES, STEP_STATES, TICKET_STATES, TICKET_TOPICS } from '../vocabulary.ts';
import { type App, staffCaller } from './app.ts';
import { Done, idOf, PageQuery, pageOf, Time } from './shapes.ts';

const tags = ['review'];
const ById = z.strictObject({ id: idOf('cas') });
const Who = z.object({ who: z.enum(['you', 'colleague']), name: z.string().nullable() });
const Told = z.array(z.object({ code: ReasonCodeSchema, class: z.string() }));

const CaseShape = z
  .object({
    id: z.string(),
    verification_id: z.string(),
    account_id: z.string(),
    state: VerificationState.describe('of the verification'),
    closed_at: Time.nullable(),
    risk: z.enum(RISKS),
    assignment: z.enum(CASE_ASSIGNMENTS),
    opened_at: Time,
    due_at: Time,
    overdue: z.boolean(),
    lease: Who.extend({ until: Time.nullable() }).nullable().describe('who works on it now'),
    decision: z
      .object({
        state: z.enum(DECISION_STATES),
        outcome: Outcome,
        reasons: z.array(ReasonCodeSchema),
        steps: z.array(Step),
        decided_at: Time,
        effective_at: Time.nullable().describe('null: waits for a second person'),
        by: Who,
        second: Who.nullable(),
      })
      .nullable(),
    reasons: Told.describe('exact codes of the automatic verdict'),
    withheld: z.string().nullable(),
    counted: z.number().int().describe('attempts used up'),
    route: z.enum(ROUTES),
    asked_for: z.string(),
    document_type: z.string().nullable(),
    policy: z.object({ key: z.string(), version: z.number().int() }),
    locale: z.string().describe('language the applicant reads'),
    level: z.string(),
  })
  .meta({ id: 'Case' });

const CasePage = CaseShape.extend({
  rules: ReviewRules,
  policy_steps: z.array(Step),
  steps: z.array(z.object({ step: Step, state: z.enum(STEP_STATES as [string, ...string[]]), try: z.number().int() })),
  attempts: z.object({
    number: z.number().int(),
    max: z.number().int(),
    counted: z.number().int(),
    left: z.number().int(),
    step_retries_left: z.number().int(),
  }),
  history: z.array(
    z.object({
      verification_id: z.string(),
      state: VerificationState,
      asked_for: z.string(),
      created_at: Time,
      verdicts: z.array(
        z.object({
          round: z.number().int(),
          stage: z.string(),
          outcome: Outcome,
          counted: z.boolean(),
          withheld: z.string().nullable(),
          reasons: Told,
          decided_at: Time,
        }),
      ),
    }),
  ),
  notes: z.array(z.object({ id: z.string(), by: z.string().nullable(), at: Time, text: z.string().nullable() })),
  tickets: z.array(z.object({ id: z.string(), state: z.enum(TICKET_STATES), topic: z.enum(TICKET_TOPICS) })),
}).meta({ id: 'CasePage' });

const LONGEST_NOTE = 2000;

const reviewerOf = (request: FastifyRequest): Reviewer => {
  const { id, mode, role } = staffCaller(request);
  return { id, mode, assigns: roleMay(role, 'cases:assign', mode) ? 'any' : 'chosen_only' };
};

/** The queue of verifications that need a person, and what a person does with one. */
export function caseRoutes(app: App, context: Context): void {
  const showOne = async (request: FastifyRequest, id: string) => orThrow(await readCase(context, id, reviewerOf(request))).view;

  app.get(
    '/v1/review/cases',
    {
      schema: {
        tags,
        summary: 'Open cases by deadline, age or risk',
        querystring: PageQuery.extend({
          cursor: z.string().max(300).optional(),
          order: z.enum(QUEUE_ORDERS as [string, ...string[]]).default('deadline'),
          shown: z.enum(QUEUE_SHOWN).default('all'),
          risk: z.enum(RISKS).optional(),
        }),
        response: { 200: pageOf(CaseShape) },
      },
    },
    async (request) => {
      const { id: actor, mode } = reviewerOf(request);
      const { order, shown, risk, limit, cursor } = request.query;
      const query = {
        mode,
        actor,
        order: order as 'deadline',
        shown,
        risk: risk === undefined ? undefined : RISKS.indexOf(risk),
        limit,
        cursor,
      };
      const { rows, nextCursor } = orThrow(await listCases(context, query));
      return { items: await describeCases(context, rows, actor), next_cursor: nextCursor };
    },
  );

  app.get(
    '/v1/review/counts',
    {
      schema: {
        tags,
        summary: 'How many cases stand where',
        response: {
          200: z.object({
            waiting: z.number().int(),
            mine: z.number().int(),
            second: z.number().int(),
            held: z.number().int(),
            all: z.number().int(),
            overdue: z.number().int(),
            attack: z.number().int(),
            oldest: Time.nullable(),
          }),
        },
      },
    },
    async (request) => {
      const { id, mode } = reviewerOf(request);
      const { oldest, ...counts } = await countCases(context, mode, id);
      return { ...counts, oldest: oldest === null ? null : new Date(oldest).toISOString() };
    },
  );

  app.post('/v1/review/next', { schema: { tags, summary: 'Be given the next case', response: { 200: CasePage } } }, async (request) =>
    showOne(request, orThrow(await claimNext(context, reviewerOf(request))).id),
  );

  app.get(
    '/v1/review/cases/:id',
    { schema: { tags, summary: 'A case: why it waits, who works on it, what was tried', params: ById, response: { 200: CasePage } } },
    (request) => showOne(request, request.params.id),
  );

  app.post(
    '/v1/review/cases/:id/claim',
    { schema: { tags, summary: 'Take a case, or renew one’s claim on it', params: ById, response: { 200: CasePage } } },
    async (request) => {
      orThrow(await claimCase(context, request.params.id, reviewerOf(request)));
      return showOne(request, request.params.id);
    },
  );

  app.post(
    '/v1/review/cases/:id/release',
    { schema: { tags, summary: 'Give a case back', params: ById, response: { 200: Done } } },
    async (request) => {
      orThrow(await releaseCase(context, request.params.id, reviewerOf(request)));
      return { done: true as const };
    },
  );

  app.post(
    '/v1/review/cases/:id/decision',
    {
      schema: {
        tags,
        summary: 'Decide a case one holds; it takes effect some seconds later, or when a second person agrees',
        params: ById,
        body: Review,
        response: { 200: CasePage },
      },
    },
    async (request) => {
      orThrow(await decideCase(context, request.params.id, reviewerOf(request), request.body));
      return showOne(request, request.params.id);
    },
  );

  app.post(
    '/v1/review/cases/:id/undo',
    { schema: { tags, summary: 'Take one’s decision back before it takes effect', params: ById, response: { 200: CasePage } } },
    async (request) => {
      orThrow(await undoDecision(context, request.params.id, reviewerOf(request)));
      return showOne(request, request.params.id);
    },
  );

  app.post(
    '/v1/review/cases/:id/notes',
    {
      schema: {
        tags,
        summary: 'Write a note for colleagues; the applicant never reads it',
        params: ById,
        body: z.strictObject({ text: z.string().trim().min(1).max(LONGEST_NOTE) }),
        response: { 200: CasePage },
      },
    },
    async (request) => {
      orThrow(await writeNote(context, request.params.id, reviewerOf(request), request.body.text));
      return showOne(request, request.params.id);
    },
  );
}
