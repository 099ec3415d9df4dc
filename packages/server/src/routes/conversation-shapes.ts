import { ReasonCodeSchema } from '@mien/protocol';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../errors/api-error.ts';
import { looksLike, MOST_PICTURE_BYTES } from '../support/recognise-picture.ts';
import {
  BROWSER_FAMILIES,
  DEVICE_KINDS,
  MESSAGE_AUTHORS,
  NETWORK_KINDS,
  PICTURE_TYPES,
  type PictureType,
  PROBE_NAMES,
  PROBE_STATES,
  SYSTEM_FAMILIES,
} from '../vocabulary.ts';
import type { App } from './app.ts';
import { Time } from './shapes.ts';

const LONGEST = 2000;
export const SaidText = z.string().trim().min(1).max(LONGEST);
export const Said = z.strictObject({ text: SaidText });
export const Message = z.object({
  id: z.string(),
  author: z.enum(MESSAGE_AUTHORS),
  at: Time,
  text: z.string().nullable().describe('empty of a picture; null: its key was destroyed'),
  picture: z.enum(PICTURE_TYPES).nullable().describe('its kind, where the message is a picture'),
  device_check: z
    .object({ id: z.string(), state: z.enum(['asked', 'answered']) })
    .nullable()
    .describe('the message asks for a check of the device'),
});

/** Families and kinds from lists: for figures about all and for support, never part of a decision. */
export const DeviceFactsShape = z.strictObject({
  browser: z.enum(BROWSER_FAMILIES),
  system: z.enum(SYSTEM_FAMILIES),
  device: z.enum(DEVICE_KINDS),
  network: z.enum(NETWORK_KINDS),
});

/** One line of a check-up, as a page tells it: nothing that was filmed. */
export const CheckedRow = z.strictObject({ probe: z.enum(PROBE_NAMES), state: z.enum(PROBE_STATES), code: ReasonCodeSchema.nullable() });

export const Written = z.object({ id: z.string() });

/** never shown as a page of ours, never kept, never run */
const HEADERS = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'content-disposition': 'attachment',
} as const;

/** Pictures alone come as bodies of their own bytes here. */
export const takePictures = (scope: App): void => {
  scope.addContentTypeParser([...PICTURE_TYPES], { parseAs: 'buffer', bodyLimit: MOST_PICTURE_BYTES }, (_request, body, done) =>
    done(null, body),
  );
};

/** What was sent, if it is a picture and of the kind that it says. @throws ApiError */
export function pictureOf({ body, headers }: { readonly body: unknown; readonly headers: Readonly<Record<string, unknown>> }): {
  readonly type: PictureType;
  readonly bytes: Buffer;
} {
  const type = PICTURE_TYPES.find((one) => one === headers['content-type']);
  if (type === undefined || !Buffer.isBuffer(body)) throw new ApiError('request.media_type');
  if (!looksLike(type, body)) throw new ApiError('ticket.no_picture');
  return { type, bytes: body };
}

export const sendPicture = (reply: FastifyReply, type: PictureType, bytes: Buffer): FastifyReply =>
  reply.headers(HEADERS).type(type).send(bytes);
