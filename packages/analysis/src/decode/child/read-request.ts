import type { ChildRequest } from '../facts.ts';

const MAX_HEADER_BYTES = 4096;

/** The request and then the recording's bytes, all of standard input. Null when there are more bytes than were allowed. */
export async function readRequest(input: AsyncIterable<Uint8Array>): Promise<{ request: ChildRequest; bytes: Uint8Array | null }> {
  const chunks: Buffer[] = [];
  let total = 0;
  let allowed = MAX_HEADER_BYTES;
  let request: ChildRequest | null = null;
  let headerBytes = 0;
  for await (const chunk of input) {
    chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    total += chunk.length;
    if (request === null) {
      const head = Buffer.concat(chunks);
      if (head.length < 4 || head.length < 4 + head.readUInt32LE(0)) continue;
      headerBytes = 4 + head.readUInt32LE(0);
      request = JSON.parse(head.toString('utf8', 4, headerBytes)) as ChildRequest;
      allowed = headerBytes + request.maxBytes;
      chunks.splice(0, chunks.length, head);
    }
    if (total > allowed) return { request, bytes: null };
  }
  if (request === null) throw new Error('no request');
  return { request, bytes: Buffer.concat(chunks).subarray(headerBytes) };
}

/** The header as `readRequest` reads it: u32 length, JSON. */
export function packRequest(request: ChildRequest): Uint8Array {
  const json = Buffer.from(JSON.stringify(request));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(json.length, 0);
  return Buffer.concat([head, json]);
}
