import { z } from 'zod';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { recordVerdict } from '../outcome/record-verdict.ts';
import { Review, verdictOfReview } from '../review/verdict-of-review.ts';
import { loadVerification } from '../verification/load-verification.ts';
import { describeVerification } from '../view/describe-verification.ts';
import { type App, keyCaller } from './app.ts';
import { idOf, VerificationShape } from './shapes.ts';

/** What a person decides in review: one more verdict, with the same consequences as the software's. */
export function reviewRoutes(app: App, context: Context): void {
  app.post(
    '/v1/verifications/:id/review',
    {
      schema: {
        tags: ['review'],
        summary: 'Decide a verification that is in review',
        params: z.strictObject({ id: idOf('ver') }),
        body: Review,
        response: { 200: VerificationShape },
      },
    },
    async (request) => {
      const caller = keyCaller(request);
      // people decide cases that they hold (case-routes.ts); this is for a wallet that reviews in a program of its own
      if (caller.kind === 'staff') throw new ApiError('case.not_held');
      const { id: verificationId } = request.params;
      const read = async () => {
        const loaded = await loadVerification(context.db, verificationId);
        if (loaded === undefined || loaded.mode !== caller.mode) throw new ApiError('resource.not_found');
        return loaded;
      };
      const loaded = await read();
      if (loaded.state !== 'in_review') throw new ApiError('verification.state', { state: loaded.state });
      const verdict = verdictOfReview(request.body, loaded.policy, context.now());
      const given = { verificationId, round: loaded.round, stage: 'review', verdict, earlier: {}, actor: caller.id } as const;
      const recorded = await recordVerdict(context, given);
      if (recorded !== 'recorded') throw new ApiError('verification.state', { state: (await read()).state });
      return describeVerification(context, await read());
    },
  );
}
