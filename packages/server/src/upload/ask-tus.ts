import { Server } from '@tus/server';
import type { Locker } from '@tus/utils';
import { ERRORS } from '@tus/utils';
import type { SealedDataStore } from './sealed-data-store.ts';
import { type UploadErrorCode, UploadRefusal } from './upload-errors.ts';

/** One request for tus to judge. Its bytes stay with the store: tus sees their number in `content-length`. */
interface TusRequest {
  readonly method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** route of the uploads, without a trailing slash */
  readonly path: string;
  readonly clipId: string | undefined;
  readonly headers: Headers;
}

const OF_TUS = new Map<unknown, UploadErrorCode>([
  [ERRORS.FILE_NOT_FOUND, 'upload.not_found'],
  [ERRORS.FILE_NO_LONGER_EXISTS, 'upload.gone'],
  [ERRORS.INVALID_OFFSET, 'upload.offset'],
  [ERRORS.INVALID_LENGTH, 'upload.header'],
  [ERRORS.INVALID_METADATA, 'upload.header'],
  [ERRORS.MISSING_OFFSET, 'upload.header'],
  [ERRORS.INVALID_CONTENT_TYPE, 'upload.header'],
  [ERRORS.ERR_SIZE_EXCEEDED, 'upload.too_large'],
  [ERRORS.ERR_MAX_SIZE_EXCEEDED, 'upload.too_large'],
  [ERRORS.INVALID_TERMINATION, 'upload.complete'],
  [ERRORS.UNSUPPORTED_CONCATENATION_EXTENSION, 'upload.header'],
]);

/** A body longer than the room left ends in an error class that tus does not export. */
const isTooLarge = (error: unknown): boolean => error instanceof Error && 'status_code' in error && error.status_code === 413;

/** tus throws plain objects; they become our codes, and anything else stays a surprise. */
function translate(error: unknown): unknown {
  const code = isTooLarge(error) ? 'upload.too_large' : OF_TUS.get(error);
  return code === undefined ? error : new UploadRefusal(code);
}

/**
 * Lets tus judge a request against our store: headers, offset, length, expiry. The body has arrived and its hash was checked.
 * @throws UploadRefusal, and whatever the store throws
 */
export async function askTus(request: TusRequest, store: SealedDataStore, locker: Locker, maxBytes: number): Promise<Response> {
  let failure: unknown;
  const server = new Server({
    path: request.path,
    datastore: store,
    locker,
    maxSize: maxBytes,
    namingFunction: () => request.clipId ?? '',
    generateUrl: (_, { path, id }) => `${path}/${id}`,
    disableTerminationForFinishedUploads: true,
    onResponseError: (_, error) => {
      failure = error;
      return undefined;
    },
  });
  const onClip = request.method === 'POST' || request.clipId === undefined ? '' : `/${request.clipId}`;
  const response = await server.handleWeb(
    new Request(`http://uploads.invalid${request.path}${onClip}`, { method: request.method, headers: request.headers }),
  );
  if (failure !== undefined) throw translate(failure);
  if (response.status === 412) throw new UploadRefusal('upload.tus_version', 'Tus-Resumable');
  if (response.status >= 400) throw new UploadRefusal('upload.header', (await response.text()).trim());
  return response;
}
