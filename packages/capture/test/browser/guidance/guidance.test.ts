import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openModels, readModelEnvironment } from '@mien/analysis';
import {
  answerPrompts,
  facingMovement,
  inventPerson,
  loadDefaultPortrait,
  openFonts,
  openHead,
  type PhotographOptions,
  photographDocument,
  renderPrcBack,
  renderPrcFront,
  renderTalkingHead,
  type SceneEffect,
  seededRandom,
  withCover,
  withDistance,
  withLight,
} from '@mien/samples';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCameraFile } from '../check/support/media-files.ts';
import { openCheckPage } from '../check/support/open-check.ts';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; media-src 'self' blob:";
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

let directory: string;
let address: string;
let close: () => void;
let filmFace: (name: string, effects: readonly SceneEffect[], turn?: 'turn_left') => Promise<string>;
let filmCard: (name: string, side: 'front' | 'back', options?: PhotographOptions) => Promise<string>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mien-guidance-'));
  const out = join(directory, 'page');
  const root = fileURLToPath(new URL('./page', import.meta.url));
  const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url));
  await build({ configFile, mode: 'page', root, build: { outDir: out, rollupOptions: { input: join(root, 'index.html') } } });
  const server = createServer(async (incoming, response) => {
    const path = incoming.url === '/' ? 'index.html' : (incoming.url ?? '').slice(1);
    const bytes = await readFile(join(out, path)).catch(() => null);
    if (bytes === null) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-security-policy': POLICY })
        .end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => server.close();

  const models = openModels(readModelEnvironment(process.env, homedir()));
  const head = await openHead(models, { width: 640, height: 480 });
  await models.release();
  filmFace = async (name, effects, turn) => {
    const path = join(directory, `${name}.y4m`);
    const film =
      turn === undefined
        ? { seconds: 1, movement: facingMovement }
        : { seconds: 5, movement: answerPrompts([{ value: turn, from: 3, to: 5 }], { hold: 0.9, size: 1.2 }) };
    await writeCameraFile(path, renderTalkingHead(head, { ...film, frameRate: 10, effects }), 10);
    return path;
  };
  const fonts = await openFonts();
  const person = inventPerson(seededRandom(3), 'CHN');
  const cards = {
    front: (await renderPrcFront(fonts, person, await loadDefaultPortrait())).picture,
    back: (await renderPrcBack(fonts, person)).picture,
  };
  filmCard = async (name, side, options = {}) => {
    const path = join(directory, `${name}.y4m`);
    const frames = [0, 1, 2].map(
      (index) =>
        photographDocument(cards[side], seededRandom(5), {
          width: 1280,
          height: 720,
          scale: 0.62,
          tilt: 0.02,
          perspective: 0.02,
          offset: [0.03 * index, 0],
          noise: 4,
          ...options,
        }).picture,
    );
    await writeCameraFile(path, frames, 5);
    return path;
  };
});
afterAll(async () => {
  close();
  await rm(directory, { recursive: true, force: true });
});

interface Told {
  readonly made: readonly boolean[];
  readonly seen: readonly (string | null)[];
  readonly ok: readonly boolean[];
  readonly off: string | null;
  readonly origins: readonly string[];
}

/** What guidance said of a camera after some looks, and where the page and its worker asked for anything. */
async function guide(camera: string, kind: string): Promise<Told> {
  const browser = await openCheckPage({ camera });
  try {
    const { page } = browser;
    const origins = new Set<string>();
    page.context().on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.goto(address);
    await page.waitForFunction(() => 'guide' in globalThis);
    const told = await page.evaluate(async (asked) => {
      const { guide: at } = globalThis as unknown as { guide: { begin: (kind: string) => Promise<void>; told: Told } };
      await at.begin(asked);
      while (at.told.seen.length < 16 && at.told.off === null) await new Promise((resolve) => setTimeout(resolve, 50));
      return at.told;
    }, kind);
    return { ...told, origins: [...origins] };
  } finally {
    await browser.close();
  }
}

describe('guidance in a real browser, over a real camera, under a strict policy', { timeout: 300_000 }, () => {
  test('a good face is good, and nobody outside is asked for anything', async () => {
    const told = await guide(await filmFace('good', []), 'face');
    expect(told.off).toBeNull();
    expect(told.seen.at(-1)).toBe('good');
    expect(told.origins).toEqual([address]);
  });

  test('a movement is told as made beside a recording once it was seen, and no other one is', async () => {
    const browser = await openCheckPage({ camera: await filmFace('turning', [], 'turn_left') });
    try {
      const { page } = browser;
      await page.goto(address);
      await page.waitForFunction(() => 'guide' in globalThis);
      const made = await page.evaluate(async () => {
        interface Guide {
          begin(kind: string): Promise<void>;
          expectMovement(movement: string): void;
          readonly told: Told;
        }
        const { guide: at } = globalThis as unknown as { guide: Guide };
        const until = async (isEnough: () => boolean): Promise<void> => {
          while (!isEnough() && at.told.off === null) await new Promise((resolve) => setTimeout(resolve, 50));
        };
        await at.begin('face');
        await until(() => at.told.ok.filter(Boolean).length >= 12);
        const of: Record<string, boolean> = {};
        for (const movement of ['turn_right', 'turn_left']) {
          const from = at.told.made.length;
          const begun = performance.now();
          at.expectMovement(movement);
          // the camera's film is five seconds long
          await until(() => at.told.made.slice(from).includes(true) || performance.now() - begun > 12_000);
          of[movement] = at.told.made.slice(from).includes(true);
        }
        return { ...of, off: at.told.off };
      });
      expect(made).toEqual({ turn_right: false, turn_left: true, off: null });
    } finally {
      await browser.close();
    }
  });

  const faces: readonly (readonly [string, SceneEffect])[] = [
    ['face.too_far', withDistance(0.3)],
    ['environment.too_dark', withLight(0.18)],
    ['face.covered', withCover('mouth', 'mask')],
  ];
  for (const [code, effect] of faces)
    test(code, async () => expect((await guide(await filmFace(code, [effect]), 'face')).seen.at(-1)).toBe(code));

  test('a card in its outline is good; the other side of it is told', async () => {
    expect((await guide(await filmCard('front', 'front'), 'document_front')).seen.at(-1)).toBe('good');
    expect((await guide(await filmCard('back', 'back'), 'document_front')).seen.at(-1)).toBe('document.wrong_side');
  });

  test('glare and blur on a card', async () => {
    expect((await guide(await filmCard('glare', 'front', { glare: 1.5 }), 'document_front')).seen.at(-1)).toBe('document.glare');
    expect((await guide(await filmCard('blur', 'front', { blur: 5 }), 'document_front')).seen.at(-1)).toBe('document.blurred');
  });
});
