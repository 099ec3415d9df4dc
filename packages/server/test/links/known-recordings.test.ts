import { randomUUID } from 'node:crypto';
import type { ClipFingerprint } from '@mien/protocol';
import { seededRandom } from '@mien/samples';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { knowRecording } from '../../src/links/know-recording.ts';
import { loadVerification } from '../../src/verification/load-verification.ts';
import { consent } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const STEPS = 80;
const DIGITS = '0123456789abcdef';
/** The same movement in every run: how like a converted recording is depends on what moves in it. */
const SEED = 7;
type Below = (end: number) => number;
const numbersOf = (seed: number): Below => {
  const random = seededRandom(seed);
  return (end) => Math.floor(random() * end);
};

/** Movement of its own: each recording has cells that move much and cells that do not. */
function invent(below: Below): ClipFingerprint {
  const busy = Array.from({ length: 32 }, () => below(3) === 0);
  const word = (): string => busy.map((moves) => (moves && below(2) === 0 ? DIGITS[1 + below(15)] : '0')).join('');
  return { video: Array.from({ length: STEPS }, word), audio: [] };
}

/** The same recording with its start cut away, and one bit in fifty another after a converter. */
const converted = ({ video }: ClipFingerprint, below: Below): ClipFingerprint => ({
  video: video
    .slice(5)
    .map((word) => [...word].map((digit) => (below(50) === 0 ? DIGITS[Number.parseInt(digit, 16) ^ 1] : digit)).join('')),
  audio: [],
});

async function send(name: string, fingerprint: ClipFingerprint) {
  const { id, accountId, token } = await openCase(service, key, `${name}-${randomUUID()}`);
  await consent(service, token);
  const started = await service.call('POST', '/v1/capture/steps/face/start', token, {});
  const loaded = await loadVerification(service.database.db, id);
  if (loaded === undefined) throw new Error('expected a verification');
  return { accountId, look: () => knowRecording(service.context, loaded, { clipId: started.body.clip_id, fingerprint }) };
}

it('a recording is known again among others under another account, converted and cut, until it is erased', async () => {
  const below = numbersOf(SEED);
  const recording = invent(below);
  const owner = await send('owner', recording);
  await owner.look();
  // more than are ever opened
  for (let other = 0; other < 20; other += 1) expect((await (await send(`other-${other}`, invent(below))).look()).video).toBeLessThan(0.6);

  const thief = await send('thief', converted(recording, below));
  const found = await thief.look();
  expect(found).toMatchObject({ compared: 21, sameAccount: false });
  expect(found.video).toBeGreaterThan(0.9);
  // kept before it is compared: the first one finds the second as well, and neither finds itself
  expect((await owner.look()).video).toBeGreaterThan(0.9);

  expect((await service.call('DELETE', `/v1/accounts/${owner.accountId}`, key)).status).toBe(200);
  expect((await thief.look()).video).toBeLessThan(0.6);
}, 300_000);
