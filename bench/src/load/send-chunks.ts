import { type Dispatcher, request } from 'undici';
import type { Chunk, Recording } from './recording.ts';

export interface TusTarget {
  /** where an upload is begun */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly dispatcher: Dispatcher;
}

/** @throws Error with the status where it is not the expected one */
async function expectStatus(answer: Dispatcher.ResponseData, status: number): Promise<Dispatcher.ResponseData> {
  if (answer.statusCode === status) {
    await answer.body.dump();
    return answer;
  }
  throw new Error(`${answer.statusCode} ${(await answer.body.text()).slice(0, 300)}`);
}

/** Begins a tus upload whose length nobody knows yet. @returns its address */
export async function beginUpload({ url, headers, metadata, dispatcher }: TusTarget): Promise<string> {
  const encoded = Object.entries(metadata).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`);
  const answer = await request(url, {
    dispatcher,
    method: 'POST',
    headers: { ...headers, 'tus-resumable': '1.0.0', 'upload-defer-length': '1', 'upload-metadata': encoded.join(',') },
  });
  const { headers: given } = await expectStatus(answer, 201);
  return new URL(String(given['location']), url).href;
}

/** One PATCH. @returns milliseconds from sending to the acknowledgement */
export async function sendChunk(target: TusTarget, upload: string, recording: Recording, chunk: Chunk): Promise<number> {
  const isLast = chunk.offset + chunk.bytes.length === recording.bytes;
  const sent = performance.now();
  const answer = await request(upload, {
    dispatcher: target.dispatcher,
    method: 'PATCH',
    headers: {
      ...target.headers,
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(chunk.offset),
      'upload-checksum': `sha256 ${chunk.sha256}`,
      ...(isLast
        ? {
            'upload-length': String(recording.bytes),
            'mien-clip-sha256': recording.sha256Hex,
            'mien-clip-seconds': String(recording.seconds),
          }
        : {}),
    },
    body: chunk.bytes,
  });
  await expectStatus(answer, 204);
  return performance.now() - sent;
}
