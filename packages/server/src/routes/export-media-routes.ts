import { z } from 'zod';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { openClip } from '../upload/read-clip.ts';
import { openPicture } from '../upload/sealed-picture.ts';
import { heldMedia } from '../view/held-media.ts';
import { type App, keyCaller } from './app.ts';
import { sendPicture } from './conversation-shapes.ts';
import { findAccount } from './find-account.ts';
import { rangeOf, sendMedia } from './send-media.ts';
import { idOf } from './shapes.ts';

const MediaId = z.union([idOf('clp'), idOf('snp'), idOf('tkm')]).describe('`id` of one of the export’s `media`');

/** The recordings and pictures that an export names, for whoever answers a person's request for their data. */
export function exportMediaRoutes(app: App, context: Context): void {
  const { db } = context;

  app.get(
    '/v1/accounts/:id/export/media/:mediaId',
    {
      schema: {
        tags: ['accounts'],
        summary:
          'A recording or picture named in the export, opened as it is read; `Range` for a part of a recording. Each look is audited',
        params: z.strictObject({ id: idOf('acc'), mediaId: MediaId }),
      },
    },
    async (request, reply) => {
      const { id: actor, mode } = keyCaller(request);
      const account = await findAccount(db, request.params.id, mode);
      const media = (await heldMedia(db, account.id)).find(({ id }) => id === request.params.mediaId);
      if (media === undefined) throw new ApiError('resource.not_found');
      const { id, verification_id: verificationId, type } = media;
      const writeLook = (detail: Readonly<Record<string, string | number>>) =>
        db.transaction().execute((trx) =>
          appendAudit(trx, {
            at: context.now(),
            actor,
            action: 'media.viewed',
            subject: verificationId,
            detail: { exported: id, ...detail },
          }),
        );
      if (type !== null) {
        const picture = await openPicture(context, { verificationId, pictureId: id });
        if (picture === undefined) throw new ApiError('resource.not_found');
        await writeLook({});
        return sendPicture(reply, type, picture);
      }
      const clip = await openClip(context, { verificationId, clipId: id });
      if (clip === undefined) throw new ApiError('resource.not_found');
      const range = rangeOf(request, reply, clip);
      await writeLook({ ...range });
      return sendMedia(reply, clip, { range, name: id });
    },
  );
}
