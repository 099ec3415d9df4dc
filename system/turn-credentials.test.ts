import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIceServers, type IceServer } from '../packages/server/src/call/ice-servers.ts';
import { newId } from '../packages/server/src/ids.ts';
import { type RunningCoturn, startCoturn } from './servers/start-coturn.ts';

let coturn: RunningCoturn;
beforeAll(async () => {
  coturn = await startCoturn();
});
afterAll(() => coturn.stop());

const MINUTE_MS = 60_000;
const now = new Date();
const at = (minutes: number): Date => new Date(now.getTime() + minutes * MINUTE_MS);

/** what the browser of a call gets at a time */
function relayAt(time: Date, secret = coturn.secret): IceServer {
  const [relay] = createIceServers({ turn: [coturn.url], stun: [] }, secret)(newId('cal'), time);
  if (relay === undefined) throw new Error('no relay');
  return relay;
}

/** coturn's own client: two allocations that send each other packets by the relay. */
const relays = ({ username = '', credential = '' }: IceServer): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const args = ['-p', String(coturn.port), '-u', username, '-w', credential, '-y', '-n', '3', '-m', '1', '127.0.0.1'];
    execFile('turnutils_uclient', args, { timeout: 60_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), output: `${stdout}${stderr}` });
    });
  });

const refused = { code: 255, output: expect.stringContaining('Cannot complete Allocation') };

describe('the credentials of a call, to a real coturn', () => {
  it('are granted a relay, through which packets of both sides pass', async () => {
    const { code, output } = await relays(relayAt(at(0)));
    expect({ code, output }).toMatchObject({ code: 0 });
    const [, received] = /tot_send_msgs=\d+, tot_recv_msgs=(\d+)\n(?![\s\S]*tot_recv_msgs)/.exec(output) ?? [];
    expect(Number(received)).toBeGreaterThan(0);
  });

  it('are refused once their minutes are over', async () => {
    expect(await relays(relayAt(at(-11)))).toMatchObject(refused);
    expect(await relays(relayAt(at(-9)))).toMatchObject({ code: 0 });
  });

  it('made under another secret, or for another time than was signed, are refused', async () => {
    expect(await relays(relayAt(at(0), 'another-secret-entirely'))).toMatchObject(refused);
    const relay = relayAt(at(0));
    const [until = '', call = ''] = (relay.username ?? '').split(':');
    expect(await relays({ ...relay, username: `${Number(until) + 3600}:${call}` })).toMatchObject(refused);
  });
});
