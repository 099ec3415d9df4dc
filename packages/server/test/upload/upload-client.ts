import { createHash } from 'node:crypto';
import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { DefaultHttpStack } from 'tus-js-client';

export const sha256 = (bytes: Uint8Array, form: 'hex' | 'base64' = 'hex'): string => createHash('sha256').update(bytes).digest(form);

const base64 = (text: string): string => Buffer.from(text).toString('base64');
type Headers = Record<string, string>;

/** What the last request of an upload says of the whole. */
export const wholeHeaders = (clip: Uint8Array, seconds = 1): Headers => ({
  'upload-length': String(clip.length),
  'mien-clip-sha256': sha256(clip),
  'mien-clip-seconds': String(seconds),
});

/** Raw tus requests, one at a time, as a client would send them. */
export function uploadClient(base: string, token = 'ver_1') {
  const common: Headers = { 'tus-resumable': '1.0.0', authorization: `Bearer ${token}` };
  const url = (clipId: string): string => `${base}/capture/uploads/${clipId}`;
  return {
    begin: (clipId: string, headers: Headers = { 'upload-defer-length': '1' }, filetype = 'video/webm') =>
      fetch(`${base}/capture/uploads`, {
        method: 'POST',
        headers: { ...common, 'upload-metadata': `clipId ${base64(clipId)},filetype ${base64(filetype)}`, ...headers },
      }),
    look: (clipId: string, headers: Headers = {}) => fetch(url(clipId), { method: 'HEAD', headers: { ...common, ...headers } }),
    append: (clipId: string, offset: number, chunk: Uint8Array, headers: Headers = {}) =>
      fetch(url(clipId), {
        method: 'PATCH',
        body: new Uint8Array(chunk),
        headers: {
          ...common,
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(offset),
          'upload-checksum': `sha256 ${sha256(chunk, 'base64')}`,
          ...headers,
        },
      }),
    terminate: (clipId: string) => fetch(url(clipId), { method: 'DELETE', headers: common }),
  };
}

async function bytesOf(body: unknown): Promise<Buffer> {
  if (body instanceof Uint8Array) return Buffer.from(body);
  const parts: Buffer[] = [];
  for await (const part of body as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

/** tus-js-client with the hash of each chunk, and of the whole where the length is declared: what our browser client does. */
export function hashingHttpStack(clip: Uint8Array): HttpStack {
  const inner = new DefaultHttpStack({});
  return {
    getName: () => 'hashing',
    createRequest(method, url): HttpRequest {
      const request = inner.createRequest(method, url);
      const send = request.send.bind(request);
      request.send = async (body: unknown): Promise<HttpResponse> => {
        if (request.getHeader('Upload-Length') !== undefined)
          for (const [name, value] of Object.entries(wholeHeaders(clip))) if (name !== 'upload-length') request.setHeader(name, value);
        if (method !== 'PATCH') return send(body as never);
        const chunk = await bytesOf(body);
        request.setHeader('Upload-Checksum', `sha256 ${sha256(chunk, 'base64')}`);
        return send(chunk as never);
      };
      return request;
    },
  };
}
