import { z } from 'zod';
import type { Context } from '../../context.ts';
import { type App, staffCaller } from '../../routes/app.ts';
import { PageQuery, pageFrom, pageOf, Time } from '../../routes/shapes.ts';

const RequestShape = z.object({ id: z.string().describe('of the account'), requested_at: Time });

/** People who asked to be forgotten and have not been yet. Erasing and exporting are done by the account's own routes. */
export function erasureRequestRoutes(app: App, { db }: Context): void {
  app.get(
    '/v1/staff/erasure-requests',
    {
      schema: {
        tags: ['staff'],
        summary: 'Accounts whose holder asked to be forgotten',
        querystring: PageQuery,
        response: { 200: pageOf(RequestShape) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query;
      let query = db
        .selectFrom('accounts')
        .select(['id', 'erasure_requested_at'])
        .where('mode', '=', staffCaller(request).mode)
        .where('erasure_requested_at', 'is not', null)
        .where('erased_at', 'is', null)
        .orderBy('id')
        .limit(limit + 1);
      if (cursor !== undefined) query = query.where('id', '>', cursor);
      const { rows, next_cursor } = pageFrom(await query.execute(), limit);
      return { items: rows.map(({ id, erasure_requested_at: at }) => ({ id, requested_at: at?.toISOString() ?? '' })), next_cursor };
    },
  );
}
