import { ZH_WALLET } from '@mien/protocol';
import { beforeAll, expect, it } from 'vitest';
import { useWalk } from './support/use-walk.ts';
import { filmAll, WORDS, waitForEnd, walkToCheckup } from './support/walk.ts';
import { type Shown, watchShown } from './support/watch-shown.ts';

const COLOURS = 5;
const POLICY = { ...ZH_WALLET, id: 'colours', lightSequence: { colours: COLOURS } };
const words = WORDS.en;

const walk = useWalk();
beforeAll(() => walk.service.ask('POST', '/v1/policies', POLICY));

/** A whole walk to approval. @returns what the page showed of colours */
async function film(name: string, motion: 'no-preference' | 'reduce'): Promise<readonly Shown[]> {
  await walk.browser.camera.pointAt(walk.people.look());
  const { id, url } = await walk.service.openCase(name, {}, POLICY.id);
  const page = await walk.browser.open({ locale: 'en', reducedMotion: motion });
  const readColours = await watchShown(page, '[data-colour]', 'data-colour');
  await page.goto(url);
  await walkToCheckup(page, words);
  expect(await filmAll(page, words, walk.browser.camera, walk.people)).toHaveLength(3);
  await waitForEnd(page, words, words['result.approved']);
  expect(await walk.service.ask('GET', `/v1/verifications/${id}`)).toMatchObject({ state: 'approved' });
  const seen = await readColours();
  await page.context().close();
  return seen;
}

it('after the movements the screen shows the colours that the server drew, each long enough that it does not flash', async () => {
  const seen = await film('colours.approved', 'no-preference');
  const colours = seen.filter(({ value }) => value !== null);
  expect(colours).toHaveLength(COLOURS);
  // all of the phone's screen is the lamp
  expect(colours.map(({ size }) => size)).toEqual(Array(COLOURS).fill([390, 844]));
  const changes = seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0));
  // WCAG 2.3.1: three flashes a second
  expect(Math.min(...changes)).toBeGreaterThan(1000 / 3);
}, 600_000);

it('who asked their device for less motion is shown no colours, and is approved all the same', async () => {
  expect(await film('calm.approved', 'reduce')).toEqual([]);
}, 600_000);
