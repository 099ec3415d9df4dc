import { eraseKeys } from '../account/erase-account.ts';
import { checkpointAudit } from '../audit/checkpoint-audit.ts';
import { expireCalls } from '../call/expire-calls.ts';
import { measureSnapshot } from '../call/measure-snapshot.ts';
import { remindCall } from '../call/remind-call.ts';
import type { Context } from '../context.ts';
import { sumDays } from '../insight/sum-days.ts';
import { forgetBlocked } from '../links/block-list.ts';
import { forgetOrigins } from '../links/know-origin.ts';
import { destroyExpiredTemplates } from '../measure/destroy-templates.ts';
import { followClip } from '../measure/follow-clip.ts';
import { measureClip } from '../measure/measure-clip.ts';
import { sendNotification } from '../notification/send-notification.ts';
import { judgeRound } from '../outcome/judge-round.ts';
import { findDue } from '../reverification/find-due.ts';
import { runGrace } from '../reverification/run-grace.ts';
import { applyDecision } from '../review/apply-decision.ts';
import { sweepUploads } from '../upload/sweep-uploads.ts';
import { DEFAULT_UPLOAD_LIMITS } from '../upload/upload-limits.ts';
import { tellOverdueAppeals } from '../verification/appeal.ts';
import { applyRetention } from '../verification/apply-retention.ts';
import { clipArrived } from '../verification/complete-step.ts';
import { expireVerifications } from '../verification/end-verification.ts';
import { deliverWebhook } from '../webhooks/deliver-webhook.ts';
import { forgetOldRequests } from './forget-old-requests.ts';
import type { Job } from './job.ts';
import { type JobName, QUEUES } from './queues.ts';

const job = <Name extends JobName>(name: Name, run: Job<Name>['run']): Job => ({ name, schema: QUEUES[name].data, run }) as unknown as Job;

/** A round in which a check could not run is tried again: it says nothing about the person. */
class AnalysisNotReady extends Error {
  override readonly name = 'AnalysisNotReady';
}

/** Every job of the service and what it does. `checkJobs` holds it against the queues at the start of a worker. */
export const listJobs = (context: Context): Job[] => [
  job('decide', async (data, complete) => {
    const recorded = await judgeRound(context, data, complete);
    if (recorded === 'waits') throw new AnalysisNotReady('a required check could not run');
  }),
  job('follow_clip', (data, complete) => followClip(context, data, complete)),
  job('measure_clip', (data, complete) => measureClip(context, data, complete)),
  job('measure_snapshot', (data, complete) => measureSnapshot(context, data, complete)),
  job('remind_call', ({ callId }, complete) => remindCall(context, callId, complete)),
  job('deliver_webhook', ({ deliveryId }, complete) => deliverWebhook(context, deliveryId, complete)),
  job('apply_decision', ({ decisionId }, complete) => applyDecision(context, decisionId, complete)),
  job('destroy_keys', async ({ accountId }, complete) => {
    await eraseKeys(context, accountId);
    await context.db.transaction().execute(complete);
  }),
  job('expire', async (_data, complete) => {
    await expireVerifications(context);
    await tellOverdueAppeals(context);
    await expireCalls(context);
    await forgetOldRequests(context);
    await context.db.transaction().execute(complete);
  }),
  job('send_mail', async ({ notificationId }, complete) => {
    await sendNotification(context, notificationId, complete);
  }),
  job('plan_reverification', async (_data, complete) => {
    await findDue(context);
    await runGrace(context);
    await context.db.transaction().execute(complete);
  }),
  job('retain', async (_data, complete) => {
    await applyRetention(context);
    await forgetOrigins(context);
    await forgetBlocked(context);
    await destroyExpiredTemplates(context);
    await context.db.transaction().execute(complete);
  }),
  job('sweep_uploads', async (_data, complete) => {
    await sweepUploads(context, clipArrived(context), DEFAULT_UPLOAD_LIMITS.openForMs, context.now());
    await context.db.transaction().execute(complete);
  }),
  job('sum_days', async (_data, complete) => {
    await sumDays(context);
    await context.db.transaction().execute(complete);
  }),
  job('rotate_issuer_keys', async (_data, complete) => {
    await context.issuerKeys.rotate();
    await context.db.transaction().execute(complete);
  }),
  job('checkpoint_audit', async (_data, complete) => {
    await checkpointAudit(context);
    await context.db.transaction().execute(complete);
  }),
];
