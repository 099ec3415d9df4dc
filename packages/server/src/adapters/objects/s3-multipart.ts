import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { isAbsentInS3, isTakenInS3 } from './s3-errors.ts';
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

/**
 * Writes a stream whose length is not known and that is longer than one part. Nothing is visible before the last step; what fails
 * is aborted. A server that does not know conditions on the last step is asked before it, which two writers at one instant may both
 * pass: only streams of one writer (exports, evidence) are this long.
 */
export async function putInParts(
  client: S3Client,
  place: Place,
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  partBytes: number,
): Promise<'written' | 'exists'> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(place));
  const upload = { ...place, UploadId };
  try {
    const parts: CompletedPart[] = [];
    for (let body = first; body.length > 0; body = await takePart(rest, partBytes)) {
      const PartNumber = parts.length + 1;
      const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body: body, ContentLength: body.length }));
      parts.push({ PartNumber, ETag });
    }
    if (await isThere(client, place)) {
      await client.send(new AbortMultipartUploadCommand(upload));
      return 'exists';
    }
    await client.send(new CompleteMultipartUploadCommand({ ...upload, IfNoneMatch: '*', MultipartUpload: { Parts: parts } }));
    return 'written';
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    if (isTakenInS3(error)) return 'exists';
    throw error;
  }
}
