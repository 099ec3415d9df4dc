import type { FastifyRequest } from 'fastify';
import { recordingGrant } from '../call/record-call.ts';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { registerUploads, type UploadGrant, type UploadWish } from '../upload/register-uploads.ts';
import { DEFAULT_UPLOAD_LIMITS } from '../upload/upload-limits.ts';
import { clipArrived } from '../verification/complete-step.ts';
import { STEP_LIMITS } from '../verification/step-limits.ts';
import { type App, applicant } from './app.ts';

/** Headers of tus and of our own that a page on another origin sends and reads. */
export const UPLOAD_HEADERS = [
  'tus-resumable',
  'upload-length',
  'upload-offset',
  'upload-metadata',
  'upload-defer-length',
  'upload-checksum',
  'mien-clip-sha256',
  'mien-clip-seconds',
];
export const UPLOAD_ANSWER_HEADERS = [
  'location',
  'tus-resumable',
  'upload-offset',
  'upload-length',
  'upload-expires',
  'upload-defer-length',
];

const findClip = (db: Context['db'], verificationId: string, clipId: string) =>
  db
    .selectFrom('clips')
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .innerJoin('verifications', 'verifications.id', 'clips.verification_id')
    .select(['steps.step', 'steps.state as stepState', 'clips.state as clipState', 'verifications.state'])
    .where('clips.id', '=', clipId)
    .where('clips.verification_id', '=', verificationId)
    .executeTakeFirst();

type FoundClip = Awaited<ReturnType<typeof findClip>>;

/** Bytes may still come. */
const isOpen = (clip: FoundClip): boolean =>
  clip?.state === 'capturing' && clip.clipState === 'expected' && (clip.stepState === 'started' || clip.stepState === 'recorded');

/** Whose clip it is and what it may be; a clip of somebody else looks like none at all. */
const authoriseOn =
  ({ db, recent, now }: Pick<Context, 'db' | 'recent' | 'now'>) =>
  async (request: FastifyRequest, { action, clipId }: UploadWish): Promise<UploadGrant> => {
    const { id } = applicant(request);
    const find = () => findClip(db, id, clipId);
    const clip = action === 'append' ? await recent.ask(id, `clip ${clipId}`, find, isOpen) : await find();
    if (clip === undefined) {
      const ofCall = await recordingGrant(db, id, clipId, now());
      if (ofCall === undefined) throw new ApiError('resource.not_found');
      if (ofCall.state === 'closed' && action !== 'look') throw new ApiError('call.state');
      return ofCall.grant;
    }
    // a last answer that was lost is asked for again: looking and sending the end once more stay possible
    if (!isOpen(clip) && action !== 'look' && clip.clipState !== 'stored') throw new ApiError('step.not_expected', { step: clip.step });
    const { types, maxBytes, maxSeconds } = STEP_LIMITS[clip.step];
    return { verificationId: id, clip: { types, maxBytes, maxSeconds } };
  };

/** The bytes of clips: tus, see upload/. */
export async function uploadRoutes(app: App, context: Context): Promise<void> {
  const { objects, keys, now } = context;
  await app.register(
    async (scope) => {
      registerUploads(scope, {
        objects,
        keys,
        now,
        authorise: authoriseOn(context),
        onBegin: (place) => context.db.transaction().execute((trx) => context.enqueue(trx, 'follow_clip', place)),
        onComplete: clipArrived(context),
        limits: DEFAULT_UPLOAD_LIMITS,
      });
    },
    { prefix: '/v1' },
  );
}
