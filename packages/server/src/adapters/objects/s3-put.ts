import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { isAbsentInS3, isTakenInS3, knowsNoConditions } from './s3-errors.ts';
import { takePart } from './take-part.ts';

interface Place {
  readonly Bucket: string;
  readonly Key: string;
}

async function isThere(client: S3Client, place: Place): Promise<boolean> {
  try {
    await client.send(new HeadObjectCommand(place));
    return true;
  } catch (error) {
    if (isAbsentInS3(error)) return false;
    throw error;
  }
}

/** Sends a write on condition that nothing stands, or looks first where the server answers that it knows no conditions. */
async function unlessTaken(
  client: S3Client,
  place: Place,
  write: (condition: { IfNoneMatch?: '*' }) => Promise<unknown>,
): Promise<'written' | 'exists'> {
  try {
    await write({ IfNoneMatch: '*' });
    return 'written';
  } catch (error) {
    if (isTakenInS3(error)) return 'exists';
    if (!knowsNoConditions(error)) throw error;
  }
  if (await isThere(client, place)) return 'exists';
  await write({});
  return 'written';
}

/** Writes bytes in memory by one request. */
export function putWhole(client: S3Client, place: Place, bytes: Uint8Array): Promise<'written' | 'exists'> {
  const body = { ...place, Body: bytes, ContentLength: bytes.length };
  return unlessTaken(client, place, (condition) => client.send(new PutObjectCommand({ ...body, ...condition })));
}

/**
 * Writes a stream whose length is not known and that is longer than one part. Nothing is visible before the last step; what fails
 * is aborted.
 */
export async function putInParts(
  client: S3Client,
  place: Place,
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  partBytes: number,
): Promise<'written' | 'exists'> {
  if (await isThere(client, place)) return 'exists';
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(place));
  const upload = { ...place, UploadId };
  const abort = (): Promise<unknown> => client.send(new AbortMultipartUploadCommand(upload));
  try {
    const parts: CompletedPart[] = [];
    for (let body = first; body.length > 0; body = await takePart(rest, partBytes)) {
      const PartNumber = parts.length + 1;
      const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body: body, ContentLength: body.length }));
      parts.push({ PartNumber, ETag });
    }
    const whole = { ...upload, MultipartUpload: { Parts: parts } };
    const outcome = await unlessTaken(client, place, (condition) =>
      client.send(new CompleteMultipartUploadCommand({ ...whole, ...condition })),
    );
    if (outcome === 'exists') await abort();
    return outcome;
  } catch (error) {
    await abort().catch(() => undefined);
    throw error;
  }
}
