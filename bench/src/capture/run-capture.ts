import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModels, readModelEnvironment } from '@mien/analysis';
import {
  inventPerson,
  loadDefaultPortrait,
  naturalMovement,
  openFonts,
  openHead,
  photographDocument,
  renderPrcFront,
  renderTalkingHead,
  seededRandom,
} from '@mien/samples';
import type { PartResult } from '../part.ts';
import { type ResultRow, row } from '../result.ts';
import { measureBundles } from './bundle-sizes.ts';
import { type FlowFigures, measureFlow } from './measure-flow.ts';
import { type GuidanceFigures, measureGuidance } from './measure-guidance.ts';
import { openGuidancePage } from './open-guidance-page.ts';
import { writeCamera } from './write-camera.ts';

const SIZE = { width: 1280, height: 720 };

/** The page: how often guidance looks, how long it keeps the page's own thread, how soon the camera is there, what has to be loaded. */
export async function runCapture(): Promise<PartResult> {
  const directory = await mkdtemp(join(tmpdir(), 'mien-bench-capture-'));
  const load = loadavg()[0];
  const page = await openGuidancePage();
  try {
    const cameras = { face: await filmFace(directory), document_front: await filmCard(directory) };
    const rows: ResultRow[] = [];
    const throttles: Record<string, number> = {};
    for (const kind of ['face', 'document_front'] as const)
      for (const times of [1, 4]) {
        const figures = await measureGuidance(page.address, cameras[kind], kind, times);
        throttles[`${kind} ${times}×`] = Math.round(figures.workerWorkMs);
        rows.push(...guidanceRows(kind, times, figures));
      }
    rows.push(...flowRows(await measureFlow(cameras.face)));
    const sizes = await measureBundles();
    rows.push(
      row({ figure: 'element, before models, gzip', value: sizes.elementKb, unit: 'kB', better: 'lower', goal: 35 }),
      row({ figure: 'guidance worker, gzip', value: sizes.workerKb, unit: 'kB', better: 'lower' }),
      row({ figure: 'models and their runtime, gzip', value: sizes.modelsKb, unit: 'kB', better: 'lower' }),
    );
    return { rows, facts: { loadBefore: load, camera: SIZE, workerWorkMs: throttles } };
  } finally {
    await page.close();
    await rm(directory, { recursive: true, force: true });
  }
}

function guidanceRows(kind: 'face' | 'document_front', times: number, figures: GuidanceFigures): ResultRow[] {
  const of = `${kind === 'face' ? 'face' : 'document'}, processor ÷ ${times}`;
  return [
    row({
      figure: `guidance rate, ${of}`,
      value: figures.rate,
      unit: '1/s',
      better: 'higher',
      goal: 10,
      ...(figures.off === null ? {} : { note: `switched itself off: ${figures.off}` }),
    }),
    row({
      figure: `longest gap on the page's thread, ${of}`,
      value: figures.longestGapMs,
      unit: 'ms',
      better: 'lower',
      goal: 50,
      floor: figures.idleGapMs,
      note: 'floor: the same page before guidance began',
    }),
    row({ figure: `camera asked for to guidance begun, ${of}`, value: figures.cameraLiveMs, unit: 'ms', better: 'lower' }),
  ];
}

function flowRows({ openToCameraMs, flow }: FlowFigures): ResultRow[] {
  const untaken = flow === null ? { note: 'not measured: npm run sample-person comes first' } : {};
  return [
    row({
      figure: 'page open to camera live',
      value: openToCameraMs,
      unit: 'ms',
      better: 'lower',
      note: 'a scripted person who reads nothing',
    }),
    row({
      figure: 'whole flow, page open to approved',
      value: flow === null ? null : flow.ms / 1000,
      unit: 's',
      better: 'lower',
      note: 'the sample person, scripted; real recorder, upload and analysis, all on this machine',
      ...untaken,
    }),
    row({
      figure: 'face step, begun to recorded',
      value: flow === null ? null : flow.faceMs / 1000,
      unit: 's',
      better: 'lower',
      goal: 15,
      note: 'three movements, each of which stands until the page has seen it; the first two seconds and the last are looks at the lens',
      ...untaken,
    }),
    row({
      figure: 'bytes uploaded ÷ clip bytes',
      value: flow === null ? null : flow.uploadedBytes / flow.clipBytes,
      unit: '',
      better: 'lower',
      goal: 1.02,
      ...untaken,
    }),
    row({
      figure: 'frames dropped while recording',
      value: flow === null ? null : flow.drops,
      unit: 'frames',
      better: 'lower',
      ...untaken,
    }),
  ];
}

async function filmFace(directory: string): Promise<string> {
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const head = await openHead(models, SIZE);
  await models.release();
  const path = join(directory, 'face.y4m');
  const frames = [...renderTalkingHead(head, { seconds: 1.5, frameRate: 20, movement: naturalMovement })];
  await writeCamera(
    path,
    frames.map(({ picture }) => picture),
    20,
  );
  return path;
}

async function filmCard(directory: string): Promise<string> {
  const person = inventPerson(seededRandom(3), 'CHN');
  const card = (await renderPrcFront(await openFonts(), person, await loadDefaultPortrait())).picture;
  const path = join(directory, 'card.y4m');
  const frames = [0, 1, 2, 3].map(
    (index) =>
      photographDocument(card, seededRandom(5), { ...SIZE, scale: 0.62, tilt: 0.02, perspective: 0.02, offset: [0.02 * index, 0] }).picture,
  );
  await writeCamera(path, frames, 20);
  return path;
}
