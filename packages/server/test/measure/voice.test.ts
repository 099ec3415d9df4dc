import { homedir } from 'node:os';
import { openModels, readModelEnvironment } from '@mien/analysis';
import { ZH_WALLET_VOICE } from '@mien/protocol';
import { answerPrompts, encodeClip, type HeadModel, openHead, renderTalkingHead, sayDigits, speakingMovement } from '@mien/samples';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consent } from '../support/film-steps.ts';
import { createStoryClock, describeClip, type LivePage, type Prompted, sendLive, showPrompts } from '../support/live-page.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const clock = createStoryClock();
const RECORDED = { codec: 'vp8', container: 'webm', live: true, bitrate: 1_200_000 } as const;
let service: TestService;
let key: string;
let head: HeadModel;
let base: Pick<LivePage, 'service' | 'clock' | 'verificationId' | 'token'>;
beforeAll(async () => {
  const models = openModels(readModelEnvironment(process.env, homedir()));
  head = await openHead(models, { width: 640, height: 480 });
  await models.release();
  // what a recogniser hears in a drawn voice is chance: this is about lips and sound
  service = await openTestService({ MIEN_DIGIT_RECOGNISER: 'none' }, { now: clock.now });
  key = await service.key('test');
  // the shipped standard less its document, which would only cost time here
  const requiredChecks = ZH_WALLET_VOICE.requiredChecks.filter(
    (name) => /^(face|liveness|voice|audio)/.test(name) && name !== 'face.match',
  );
  // the samples' voice says some digits in a tenth of a second, and which ones are asked is drawn: no person speaks as little
  const audio = { ...ZH_WALLET_VOICE.audio, minSpeechSeconds: 0.3 };
  const policy = { ...ZH_WALLET_VOICE, id: 'read-aloud', steps: ['preflight', 'face', 'voice'], requiredChecks, audio };
  expect((await service.call('POST', '/v1/policies', key, policy)).status).toBe(201);
  const account = await service.call('POST', '/v1/accounts', key, { external_id: 'reader' });
  const made = await service.call('POST', '/v1/verifications', key, { account_id: account.body.id, policy: 'read-aloud' });
  const { token } = made.body.capture;
  await consent(service, token);
  base = { service, clock, verificationId: made.body.verification.id, token };
}, 600_000);
afterAll(() => service.close());

/** When each word of one try begins. */
type Reading = (prompted: Prompted) => readonly number[];

const inTime = ({ prompts }: Prompted): number[] => prompts.map(({ from }, at) => from + 0.4 + 0.05 * at);

/** Films the digits once: what came of it, and what staff read of the voice step. */
async function readAloud(saidAt: Reading, pauseSeconds: NonNullable<LivePage['pauseSeconds']>) {
  const page: LivePage = { ...base, step: 'voice', pauseSeconds };
  const prompted = await showPrompts(page);
  expect(prompted).toMatchObject({ kind: 'digit', prompts: { length: ZH_WALLET_VOICE.digits.count } });
  const said = saidAt(prompted);
  const audio = await sayDigits(
    said.map((at, nth) => ({ value: prompted.prompts[nth]?.value ?? '0', at })),
    prompted.seconds,
    'cmn',
  );
  const movement = speakingMovement(said);
  const bytes = await encodeClip(renderTalkingHead(head, { seconds: prompted.seconds, frameRate: 10, movement }), { ...RECORDED, audio });
  await sendLive(page, { prompted, bytes, manifest: describeClip(page, prompted, bytes).manifest });
  expect((await service.work()).failed).toEqual([]);
  const view = (await service.call('GET', `/v1/verifications/${base.verificationId}`, key)).body;
  const evidence = (await service.call('GET', `/v1/verifications/${base.verificationId}/evidence`, key)).body;
  return { prompted, view, verdict: evidence.verdicts.at(-1).verdict };
}

it('a verification whose digits are read aloud holds the voice step to lips and sound in each digit’s own time', async () => {
  const face: LivePage = { ...base, step: 'face' };
  const asked = await showPrompts(face);
  const frames = renderTalkingHead(head, { seconds: asked.seconds, frameRate: 10, movement: answerPrompts(asked.prompts) });
  const bytes = await encodeClip(frames, RECORDED);
  await sendLive(face, { prompted: asked, bytes, manifest: describeClip(face, asked, bytes).manifest });

  // the words of an earlier session, which come at its times and not at these
  const earlier = [0.3, 1.1, 3.2, 4, 6.9, 7.6];
  const replayed = await readAloud(
    () => earlier,
    (shown) => 0.3 + 0.2 * shown,
  );
  expect(replayed.verdict.reasons, JSON.stringify(replayed.verdict.findings)).toEqual(['voice.off_time']);
  expect(replayed.view).toMatchObject({ state: 'retry_required', verdict: { assurance: 'none', steps: ['voice'] } });

  const honest = await readAloud(inTime, (shown) => 0.9 - 0.1 * shown);
  expect(honest.verdict.findings, JSON.stringify(honest.verdict.findings)).toEqual([]);
  expect(honest.view).toMatchObject({ state: 'approved', verdict: { outcome: 'approved', assurance: 'liveness' } });
  // which digits they were nobody heard, and nothing claims it
  expect(honest.verdict.checks).toContainEqual({ check: 'voice.digits', status: 'not_run', findings: [] });
}, 900_000);
