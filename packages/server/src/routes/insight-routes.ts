import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { orThrow } from '../errors/api-error.ts';
import { FUNNEL_GROUPS, FUNNEL_STAGES } from '../insight/count-funnel.ts';
import { FAIRNESS_LEVELS, FAIRNESS_PARTS } from '../insight/fairness/fairness-words.ts';
import { readFairness } from '../insight/fairness/read-fairness.ts';
import { type InsightWindow, lastDays } from '../insight/insight-window.ts';
import { comparePolicyChange, listPolicyChanges } from '../insight/policy-changes.ts';
import { readFigures } from '../insight/read-figures.ts';
import { readFunnel } from '../insight/read-funnel.ts';
import { readReasons } from '../insight/read-reasons.ts';
import { TICKET_TOPICS } from '../vocabulary.ts';
import { type App, staffCaller } from './app.ts';
import { idOf, Time } from './shapes.ts';

const tags = ['insight'];
const Days = z.strictObject({ days: z.coerce.number().int().min(1).max(400).default(30).describe('up to now') });
const Count = z.number().int().nullable().describe('null: one to nine');
const Share = z.number().nullable().describe('0 to 1; null: fewer than ten stand behind it');
const Spread = z.object({
  behind: Count,
  median: z.number().nullable().describe('seconds, as the other two; those of verifications within 1 %'),
  p90: z.number().nullable(),
  p99: z.number().nullable(),
});
const Rates = z.object({ asked: Count, tried: Count, approved_share: Share, first_attempt_share: Share });
const Times = z.object({ software: Spread, person: Spread, whole: Spread });
const PolicyChange = z.object({ id: z.string(), key: z.string(), version: z.number().int(), at: Time });
const Side = z.object({ from: Time, to: Time, rates: Rates, times: Times });
const FunnelRow = z.object({ group: z.string(), stages: z.array(z.object({ stage: z.enum(FUNNEL_STAGES), count: Count })) });
const Answers = z.object({
  judged: Count.describe('of whom it could be told; null: one to nine'),
  refused: Count,
  share: Share.describe('refused of judged; null: fewer than ten were judged, or nobody'),
  low: Share.describe('lower end of Wilson’s 95 % interval'),
  high: Share.describe('its upper end'),
});
const FairnessRow = z.object({
  band: z.string().describe('`rest`: groups of fewer than ten together; `not_measured`: nothing told the group'),
  people: Count,
  picture: Answers,
  liveness: Answers,
  match: Answers,
});

/** Figures about all, never about one: no count of fewer than ten people leaves the service. */
export function insightRoutes(app: App, context: Context): void {
  const windowOf = (request: FastifyRequest, days: number): InsightWindow => lastDays(staffCaller(request).mode, days, context.now());

  app.get(
    '/v1/insight/funnel',
    {
      schema: {
        tags,
        summary: 'How many people came how far',
        querystring: Days.extend({ by: z.enum(FUNNEL_GROUPS).default('none') }),
        response: { 200: z.object({ total: FunnelRow, groups: z.array(FunnelRow).describe('`rest`: groups of fewer than ten together') }) },
      },
    },
    async (request) => {
      const { total, groups } = await readFunnel(context, windowOf(request, request.query.days), request.query.by);
      return { total: { ...total, stages: [...total.stages] }, groups: groups.map((row) => ({ ...row, stages: [...row.stages] })) };
    },
  );

  app.get(
    '/v1/insight/reasons',
    {
      schema: {
        tags,
        summary: 'Reasons that were met, the most frequent first, against as long a time before',
        querystring: Days,
        response: {
          200: z.object({
            items: z.array(z.object({ code: z.string(), class: z.string(), people: Count, before: Count, trend: z.array(Count) })),
          }),
        },
      },
    },
    async (request) => {
      const rows = await readReasons(context, windowOf(request, request.query.days));
      return { items: rows.map((row) => ({ ...row, trend: [...row.trend] })) };
    },
  );

  app.get(
    '/v1/insight/figures',
    {
      schema: {
        tags,
        summary: 'Rates, times to a verdict, load of support, and their course',
        querystring: Days,
        response: {
          200: z.object({
            rates: Rates,
            times: Times,
            support: z.object({
              opened: Count,
              open_now: z.number().int(),
              topics: z.array(z.object({ topic: z.enum(TICKET_TOPICS), opened: Count })),
              answered: Spread,
              satisfaction: z.object({
                behind: Count,
                mean: z.number().nullable().describe('1 to 5; null: fewer than ten stand behind it'),
              }),
            }),
            series: z.object({
              unit: z.enum(['day', 'week']),
              points: z.array(z.object({ at: Time, asked: Count, approved: Count, tickets: Count })),
            }),
          }),
        },
      },
    },
    (request) => readFigures(context, windowOf(request, request.query.days)),
  );

  app.get(
    '/v1/insight/fairness',
    {
      schema: {
        tags,
        summary: 'How groups of faces fare at their first face clip, by a proxy of skin tone, by light and by age',
        description:
          'Shares of everybody who filmed a face, honest or not: a refusal here is not always an error. Skin tone is a proxy: the typology angle of what a camera of unknown white balance saw. Counted for figures alone, joined to no verification and read by no decision.',
        querystring: Days,
        response: {
          200: z.object({
            levels: z.array(
              z.object({
                level: z.enum(FAIRNESS_LEVELS),
                whole: FairnessRow,
                parts: z.array(z.object({ part: z.enum(FAIRNESS_PARTS), bands: z.array(FairnessRow) })),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const levels = await readFairness(context, windowOf(request, request.query.days));
      return { levels: levels.map((one) => ({ ...one, parts: one.parts.map(({ part, bands }) => ({ part, bands: [...bands] })) })) };
    },
  );

  app.get(
    '/v1/insight/policy-changes',
    {
      schema: {
        tags,
        summary: 'Versions of policies that were added, newest first: what to mark on a course',
        querystring: Days,
        response: { 200: z.object({ items: z.array(PolicyChange) }) },
      },
    },
    async (request) => ({ items: await listPolicyChanges(context, windowOf(request, request.query.days)) }),
  );

  app.get(
    '/v1/insight/policy-changes/:id',
    {
      schema: {
        tags,
        summary: 'Figures of those asked under this policy, as long before a version was added as after it',
        params: z.strictObject({ id: idOf('pol') }),
        querystring: Days,
        response: { 200: z.object({ change: PolicyChange, before: Side, after: Side }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const wanted = { id, mode: staffCaller(request).mode, days: request.query.days, now: context.now() };
      return orThrow(await comparePolicyChange(context, wanted)).compared;
    },
  );
}
