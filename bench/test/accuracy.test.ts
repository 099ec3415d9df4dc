import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModels, type Picture, readModelEnvironment } from '@mien/analysis';
import {
  encodeClip,
  heldPhotograph,
  inventPerson,
  loadDefaultPortrait,
  openFonts,
  openGroupPhotographs,
  openHead,
  photographDocument,
  renderTalkingHead,
  renderTravelDocument,
  seededRandom,
} from '@mien/samples';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runAccuracy } from '../src/accuracy/run-accuracy.ts';

const SIZE = { width: 640, height: 480 } as const;
const VP8 = { codec: 'vp8', container: 'webm' } as const;
let folder = '';

const jpeg = ({ data, width, height }: Picture): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();

/** One person twice, another once; a passport; a moving head; a held photograph. */
async function fillFolder(): Promise<void> {
  const write = (name: string, bytes: Uint8Array | string): Promise<void> => writeFile(join(folder, name), bytes);
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const head = await openHead(models, SIZE);
  await models.release();
  const [first, second] = [...renderTalkingHead(head, { seconds: 3, frameRate: 1 })].slice(1);
  await write('one.jpg', await jpeg(first?.picture as Picture));
  await write('two.jpg', await jpeg(second?.picture as Picture));
  await write('other.jpg', (await openGroupPhotographs())[2] as Uint8Array);
  await write('pairs.csv', 'a,b,same\none.jpg,two.jpg,1\none.jpg,other.jpg,0\ntwo.jpg,other.jpg,0\n');
  const person = inventPerson(seededRandom(3), 'AUT');
  const passport = await renderTravelDocument(await openFonts(), 'passport', person, await loadDefaultPortrait());
  await write(
    'passport.jpg',
    await jpeg(photographDocument(passport.picture, seededRandom(3), { scale: 0.8, blur: 0.4, noise: 3 }).picture),
  );
  const fields = JSON.stringify({ documentNumber: person.documentNumber, birthDate: person.birthDate });
  const quoted = `"${fields.replaceAll('"', '""')}"`;
  await write('documents.csv', `file,type,mrz,fields\npassport.jpg,passport,${passport.mrz?.join('|')},${quoted}\n`);
  await mkdir(join(folder, 'genuine'));
  await mkdir(join(folder, 'attacks', 'held_photograph'), { recursive: true });
  await write('genuine/moving.webm', await encodeClip(renderTalkingHead(head, { seconds: 6, frameRate: 10 }), VP8));
  await write('labels.csv', 'file,glasses,age\none.jpg,0,40\ntwo.jpg,0,40\ngenuine/moving.webm,0,\n');
  const still = renderTalkingHead(head, { seconds: 6, frameRate: 10, movement: heldPhotograph });
  await write('attacks/held_photograph/still.webm', await encodeClip(still, VP8));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mien-accuracy-'));
  await fillFolder();
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

it('measures a whole folder through the real models: pairs, documents, genuine people and attacks', async () => {
  const { rows, facts } = await runAccuracy(folder, '2026-06-01');
  const found = (start: string) => rows.find(({ figure }) => figure.startsWith(start));
  expect(facts['data']).toMatchObject({ pairs: 3, documents: 1, genuine: 1, attacks: { held_photograph: 1 }, labels: 3, problems: 0 });
  expect(found('pairs: files without a face')?.value).toBe(0);
  expect(found('false match rate at accept')).toMatchObject({ value: 0, note: expect.stringContaining('0 of 2 pairs of two people') });
  expect(found('false non-match rate at accept')?.value).toBe(0);
  expect(found('passport: zone right and accepted')?.value).toBe(1);
  expect(found('passport: zone wrong and accepted')?.value).toBe(0);
  expect(found('passport: birthDate right')?.value).toBe(1);
  expect(found('APCER, whole verdict, held_photograph')?.value).toBe(0);
  expect(found('BPCER, whole verdict')?.value).toBe(0);
  // of each group beside the whole: skin tone and light as they are seen, glasses and age as they are labelled
  expect(found('by group, FNMR at accept')).toMatchObject({ value: 0 });
  const figures = rows.map(({ figure }) => figure).filter((figure) => figure.startsWith('by group'));
  expect(figures.some((figure) => /FNMR.*: glasses none$/.test(figure))).toBe(true);
  expect(figures.some((figure) => /FNMR.*: age 40 to 59$/.test(figure))).toBe(true);
  expect(figures.some((figure) => /BPCER.*: tone (?!not_measured)/.test(figure))).toBe(true);
  expect(figures.some((figure) => /BPCER.*: glasses none$/.test(figure))).toBe(true);
  expect(found('by group, BPCER, whole verdict: all')).toMatchObject({ note: expect.stringContaining('95 % interval') });
  expect(JSON.stringify({ rows, facts })).not.toContain(folder);
}, 300_000);
