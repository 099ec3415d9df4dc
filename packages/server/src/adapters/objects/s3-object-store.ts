import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { type ByteRange, checkObjectKey, type Found, type ObjectFacts, type ObjectStore } from './object-store.ts';
import { isAbsentInS3, isBeyondEndInS3 } from './s3-errors.ts';
import { putInParts, putWhole } from './s3-put.ts';
import { takePart } from './take-part.ts';

export interface S3Settings {
  /** undefined: Amazon's own */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  /** put before every key, e.g. `mien/`; empty for none */
  readonly prefix: string;
  /** `path` for nearly every server but Amazon's */
  readonly addressing: 'path' | 'host';
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** S3 parts but the last are at least 5 MiB; one sealed chunk of an upload always fits into a single request. */
const PART_BYTES = 8 * 1024 * 1024;

/**
 * Objects in an S3 bucket, written under `If-None-Match: *` where the server knows it (Amazon, MinIO, Ceph), and after a look where
 * it answers 501 (Swift). The server must list what it has acknowledged.
 * Checksums only where required: newer clients' trailing checksums corrupt streamed writes on some servers. Deletes are single,
 * since batch deletes need a checksum header that not all servers accept.
 */
export function openS3ObjectStore(settings: S3Settings): ObjectStore {
  const client = new S3Client({
    region: settings.region,
    forcePathStyle: settings.addressing === 'path',
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
  });
  const Bucket = settings.bucket;

  function place(key: string): { Bucket: string; Key: string } {
    checkObjectKey(key);
    return { Bucket, Key: settings.prefix + key };
  }

  async function put(key: string, body: Uint8Array | AsyncIterable<Uint8Array>): Promise<'written' | 'exists'> {
    const parts = body instanceof Uint8Array ? undefined : body[Symbol.asyncIterator]();
    const first = body instanceof Uint8Array ? body : await takePart(parts, PART_BYTES);
    if (parts !== undefined && first.length >= PART_BYTES) return putInParts(client, place(key), first, parts, PART_BYTES);
    return putWhole(client, place(key), first);
  }

  /** One request: the size of the whole is told by the answer to the range. */
  async function get(key: string, range?: ByteRange): Promise<Found> {
    if (range !== undefined && range.to <= range.from) return emptyPart(key);
    try {
      const Range = range === undefined ? {} : { Range: `bytes=${range.from}-${range.to - 1}` };
      const { Body, ContentLength, ContentRange } = await client.send(new GetObjectCommand({ ...place(key), ...Range }));
      const bytes = Number(ContentRange?.split('/')[1] ?? ContentLength);
      return { found: true, bytes, body: Body === undefined ? nothing() : (Body as AsyncIterable<Uint8Array>) };
    } catch (error) {
      if (isAbsentInS3(error)) return { found: false };
      if (isBeyondEndInS3(error)) return emptyPart(key);
      throw error;
    }
  }

  async function emptyPart(key: string): Promise<Found> {
    const facts = await head(key);
    return facts === undefined ? { found: false } : { found: true, bytes: facts.bytes, body: nothing() };
  }

  async function head(key: string): Promise<ObjectFacts | undefined> {
    try {
      const answer = await client.send(new HeadObjectCommand(place(key)));
      return { key, bytes: answer.ContentLength ?? 0, modifiedAt: answer.LastModified ?? new Date(0) };
    } catch (error) {
      if (isAbsentInS3(error)) return undefined;
      throw error;
    }
  }

  async function* list(prefix: string): AsyncGenerator<ObjectFacts> {
    let after: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket,
          Prefix: settings.prefix + prefix,
          ...(after === undefined ? {} : { ContinuationToken: after }),
        }),
      );
      for (const { Key, Size, LastModified } of page.Contents ?? []) {
        if (Key === undefined) continue;
        yield { key: Key.slice(settings.prefix.length), bytes: Size ?? 0, modifiedAt: LastModified ?? new Date(0) };
      }
      after = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    } while (after !== undefined);
  }

  async function sweepUnfinished(before: Date): Promise<number> {
    const { Uploads } = await client.send(new ListMultipartUploadsCommand({ Bucket, Prefix: settings.prefix }));
    let count = 0;
    for (const { Key, UploadId, Initiated } of Uploads ?? []) {
      if (Key === undefined || UploadId === undefined || Initiated === undefined || Initiated >= before) continue;
      await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
      count += 1;
    }
    return count;
  }

  return {
    put,
    get,
    head,
    async delete(key) {
      await client.send(new DeleteObjectCommand(place(key)));
    },
    list,
    sweepUnfinished,
    close: () => client.destroy(),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
