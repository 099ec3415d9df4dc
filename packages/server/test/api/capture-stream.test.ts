import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let address: string;
beforeAll(async () => {
  service = await openTestService({ MIEN_CAPTURE_TOKEN_MINUTES: '1' });
  key = await service.key('test');
  address = await service.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => service.close());

interface StreamEvent {
  readonly name: string;
  readonly data: { state?: string };
}

/** The events of a stream, one at a time; `undefined` at its end. */
async function openStream(token: string) {
  const answer = await fetch(`${address}/v1/capture/stream`, { headers: { authorization: `Bearer ${token}` } });
  const reader = (answer.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>;
  let text = '';
  const next = async (): Promise<StreamEvent | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const name = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (name !== undefined && data !== undefined) return { name, data: JSON.parse(data) };
        continue;
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };
  return { answer, next, close: () => reader.cancel() };
}

describe('the stream of a verification', () => {
  it('tells the state at once and each change within 300 ms of its being written', async () => {
    const { id, token } = await openCase(service, key, 'stream.approved');
    const stream = await openStream(token);
    expect(stream.answer.headers.get('content-type')).toContain('text/event-stream');
    expect((await stream.next())?.data.state).toBe('created');
    await consent(service, token);
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      await service.database.db.transaction().execute(async (trx) => {
        const { announceChange } = await import('../../src/stream/changes.ts');
        await announceChange(trx, id);
      });
      const written = performance.now();
      await stream.next();
      waits.push(performance.now() - written);
    }
    // the median: the machine of the tests is busy with others
    expect(waits.sort((a, b) => a - b)[3]).toBeLessThan(300);
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.work();
    let last: StreamEvent | undefined;
    do last = await stream.next();
    while (last !== undefined && last.data.state !== 'approved');
    expect(last?.data.state).toBe('approved');
    await stream.close();
  });

  it('is for its own verification: another’s changes are not heard', async () => {
    const own = await openCase(service, key, 'own');
    const other = await openCase(service, key, 'other');
    const stream = await openStream(own.token);
    await stream.next();
    await service.call('POST', `/v1/verifications/${other.id}/cancel`, key);
    await service.call('POST', `/v1/verifications/${own.id}/cancel`, key);
    expect((await stream.next())?.data.state).toBe('cancelled');
    await stream.close();
  });

  it('needs the token in the header: in the URL it is nothing', async () => {
    const { token } = await openCase(service, key, 'header');
    const answer = await fetch(`${address}/v1/capture/stream?token=${token}`);
    expect(answer.status).toBe(401);
    await answer.body?.cancel();
  });

  it('ends when the service stops', async () => {
    const second = await openTestService();
    const own = await openCase(second, await second.key('test'), 'stops');
    const at = await second.app.listen({ host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${at}/v1/capture/stream`, { headers: { authorization: `Bearer ${own.token}` } });
    const all = answer.text();
    await second.close();
    expect(await all).toContain('event: state');
  });
});
