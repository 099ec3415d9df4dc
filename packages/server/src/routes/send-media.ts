import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OWN_HEADER } from '../access/check-origin.ts';
import type { ByteRange } from '../adapters/objects/object-store.ts';
import { ApiError } from '../errors/api-error.ts';
import type { OpenClip } from '../upload/read-clip.ts';
import { readRange } from '../upload/read-range.ts';

/** never shown as a page of ours, never kept, never run */
export const MEDIA_HEADERS = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-site',
} as const;

/**
 * Our own page keeps what it fetches in memory and shows it under a mark. An address typed into a browser would save a file: that is for who
 * may keep one, by another route. @throws ApiError
 */
export function onlyToLookAt({ caller, headers }: FastifyRequest): void {
  if (caller?.kind === 'staff' && headers[OWN_HEADER] === undefined) throw new ApiError('access.origin');
}

/** The part of a recording that is asked for; the answer is told which it is. @throws ApiError where it does not reach that far */
export function rangeOf(request: FastifyRequest, reply: FastifyReply, { bytes }: OpenClip): ByteRange {
  const asked = readRange(request.headers.range, bytes);
  if (asked.kind === 'outside') {
    reply.header('content-range', `bytes */${bytes}`);
    throw new ApiError('media.range');
  }
  if (asked.kind !== 'part') return { from: 0, to: bytes };
  const { from, to } = asked.range;
  reply.code(206).header('content-range', `bytes ${from}-${to - 1}/${bytes}`);
  return asked.range;
}

/** Opens a recording in memory as it is read. To be called once the look is written down. */
export const sendMedia = (reply: FastifyReply, clip: OpenClip, { range: { from, to }, name }: { range: ByteRange; name: string }) =>
  reply
    .headers({ ...MEDIA_HEADERS, 'accept-ranges': 'bytes', 'content-length': String(to - from) })
    .header('content-disposition', `attachment; filename="${name}.${clip.type.includes('mp4') ? 'mp4' : 'webm'}"`)
    .type(clip.type)
    .send(to === from ? '' : Readable.from(clip.read({ from, to })));
