import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let token: string;
beforeAll(async () => {
  // few requests a minute: the probes must not draw on them
  service = await openTestService({ MIEN_REQUESTS_PER_MINUTE: '20' });
  ({ token } = await openCase(service, await service.key('test'), 'line.approved'));
});
afterAll(() => service.close());

const up = (bytes: number, type = 'application/octet-stream') =>
  service.app.inject({
    method: 'POST',
    url: '/v1/capture/probe/up',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    payload: Buffer.alloc(bytes, 1),
  });

describe('what a page measures its line with', () => {
  it('gives as many bytes as are asked for, which cannot be made smaller on the way', async () => {
    const ask = () =>
      service.app.inject({ method: 'GET', url: '/v1/capture/probe/down?bytes=100000', headers: { authorization: `Bearer ${token}` } });
    const [one, other] = [await ask(), await ask()];
    expect(one.rawPayload).toHaveLength(100_000);
    expect(one.rawPayload.equals(other.rawPayload)).toBe(false);
    expect(one.headers['cache-control']).toContain('no-transform');
    expect((await service.call('GET', '/v1/capture/probe/down?bytes=999999999', token)).body.code).toBe('request.invalid');
  });

  it('takes bytes, says how many came and in what time, and no more than its bound', async () => {
    expect((await up(300_000)).json()).toMatchObject({ bytes: 300_000, milliseconds: expect.any(Number) });
    expect((await up(2_000_000)).json().code).toBe('request.too_large');
    expect((await up(10, 'application/json')).statusCode).toBe(400);
    expect((await up(10, 'image/png')).json().code).toBe('request.media_type');
  });

  it('may be asked 300 times a minute, and leaves the requests that filming needs alone', async () => {
    for (let i = 0; i < 300; i++) expect((await service.call('GET', '/v1/capture/probe/ping', token)).status).toBe(200);
    expect((await service.call('GET', '/v1/capture', token)).status).toBe(200);
    let status = 200;
    for (let i = 0; i < 100 && status === 200; i++) status = (await service.call('GET', '/v1/capture/probe/ping', token)).status;
    expect(status).toBe(429);
  });
});
