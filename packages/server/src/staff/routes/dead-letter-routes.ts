import { z } from 'zod';
import type { Context } from '../../context.ts';
import { ApiError } from '../../errors/api-error.ts';
import { retryDeadLetter } from '../../jobs/retry-dead-letter.ts';
import { type App, staffCaller } from '../../routes/app.ts';
import { Done, idOf, PageQuery, pageFrom, pageOf, Time } from '../../routes/shapes.ts';

const tags = ['operation'];
const LetterShape = z.object({
  id: z.string(),
  job: z.string(),
  verification_id: z.string().nullable(),
  given_up_at: Time,
});

/** Jobs that were given up: what they were about, by ids only, and another try. */
export function deadLetterRoutes(app: App, context: Context): void {
  app.get(
    '/v1/staff/dead-letters',
    {
      schema: {
        tags,
        summary: 'Jobs that were given up, the latest first',
        querystring: PageQuery,
        response: { 200: pageOf(LetterShape) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query;
      let query = context.db
        .selectFrom('dead_letters')
        .select(['id', 'job', 'verification_id', 'given_up_at'])
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (cursor !== undefined) query = query.where('id', '<', cursor);
      const { rows, next_cursor } = pageFrom(await query.execute(), limit);
      return { items: rows.map((row) => ({ ...row, given_up_at: row.given_up_at.toISOString() })), next_cursor };
    },
  );

  app.post(
    '/v1/staff/dead-letters/:id/retry',
    { schema: { tags, summary: 'Try a job again', params: z.strictObject({ id: idOf('dlt') }), response: { 200: Done } } },
    async (request) => {
      const { id: actor } = staffCaller(request);
      if (!(await retryDeadLetter(context, { id: request.params.id, actor }))) throw new ApiError('resource.not_found');
      return { done: true as const };
    },
  );
}
