import type { ChildRequest } from '../facts.ts';

const MAX_HEADER_BYTES = 4096;

export interface ReadRequest {
  readonly request: ChildRequest;
  /** the recording's bytes as they come; to be read once */
  readonly body: AsyncGenerator<Uint8Array>;
}

/** The request, and the recording's bytes behind it: all of standard input. */
export async function readRequest(input: AsyncIterable<Uint8Array>): Promise<ReadRequest> {
  const parts = input[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < 4 || head.length < 4 + head.readUInt32LE(0)) {
    const next = await parts.next();
    if (next.done === true || head.length > MAX_HEADER_BYTES) throw new Error('no request');
    head = Buffer.concat([head, next.value]);
  }
  const headerBytes = 4 + head.readUInt32LE(0);
  async function* body(): AsyncGenerator<Uint8Array> {
    if (head.length > headerBytes) yield head.subarray(headerBytes);
    for (let next = await parts.next(); next.done !== true; next = await parts.next()) yield next.value;
  }
  return { request: JSON.parse(head.toString('utf8', 4, headerBytes)) as ChildRequest, body: body() };
}

/** All bytes, or null when there are more than were allowed. */
export async function readBody(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const part of body) {
    parts.push(part);
    total += part.length;
    if (total > maxBytes) return null;
  }
  return Buffer.concat(parts);
}

/** The header as `readRequest` reads it: u32 length, JSON. */
export function packRequest(request: ChildRequest): Uint8Array {
  const json = Buffer.from(JSON.stringify(request));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(json.length, 0);
  return Buffer.concat([head, json]);
}
