import { expect } from 'vitest';
import { askRaw } from './theatre/ask-raw.ts';
import { withstood } from './theatre/withstood.ts';

const BODY = '{"external_id":"smuggled"}';
/** One request each; what hides in it must not be answered as a second one, nor come back as a header. */
const REQUESTS = {
  'a line break in a value': 'GET /v1/reasons?x=%0d%0aset-cookie:%20owned=1 HTTP/1.1\r\nHost: mien\r\nConnection: close\r\n\r\n',
  'a bare line feed in a value':
    'GET /v1/reasons HTTP/1.1\r\nHost: mien\r\nX-Request-Id: a\nset-cookie: owned=1\r\nConnection: close\r\n\r\n',
  'two lengths': `POST /v1/accounts HTTP/1.1\r\nHost: mien\r\nContent-Length: 0\r\nContent-Length: ${BODY.length}\r\nConnection: close\r\n\r\n${BODY}`,
  'a length and chunks': `POST /v1/accounts HTTP/1.1\r\nHost: mien\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /v1/accounts HTTP/1.1\r\nHost: mien\r\n\r\n`,
  'chunks under another name':
    'POST /v1/accounts HTTP/1.1\r\nHost: mien\r\nTransfer-Encoding: xchunked\r\nConnection: close\r\n\r\n0\r\n\r\n',
  'a space before the colon': 'GET /v1/reasons HTTP/1.1\r\nHost : mien\r\nConnection: close\r\n\r\n',
  'headers of megabytes': `GET /v1/reasons HTTP/1.1\r\nHost: mien\r\nX-Long: ${'a'.repeat(200_000)}\r\nConnection: close\r\n\r\n`,
} as const;

withstood(
  'headers-split',
  {
    species: 'service',
    cost: 3,
    what: 'requests with line breaks, two lengths, chunks beside a length and headers of megabytes, to smuggle a second one or to set a cookie',
    by: 'the strict parser of Node.js, and no value that was sent is ever put into a header',
  },
  async () => {
    const answers = await askRaw(Object.values(REQUESTS));
    Object.keys(REQUESTS).forEach((what, at) => {
      const answer = answers[at] ?? '';
      expect(answer.toLowerCase(), what).not.toContain('set-cookie');
      expect(answer.match(/HTTP\/1\.1 \d{3}/g)?.length ?? 0, `${what}: ${answer.slice(0, 200)}`).toBeLessThanOrEqual(1);
      if (what !== 'a line break in a value') expect(answer, what).toMatch(/^(HTTP\/1\.1 (400|401|413|431|501) |$)/);
    });
  },
);
