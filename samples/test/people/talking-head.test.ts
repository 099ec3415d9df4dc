import { homedir } from 'node:os';
import { openModels, readModelEnvironment, readRegistryOptions } from '@mien/analysis';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { beforeAll, expect, test } from 'vitest';
import {
  encodeClip,
  type HeadModel,
  loopFrames,
  openHead,
  openMeshTriangles,
  renderTalkingHead,
  withCover,
  withLight,
} from '../../src/people/index.ts';

let head: HeadModel;

beforeAll(async () => {
  const models = openModels({
    ...readModelEnvironment(process.env, homedir()),
    registry: await readRegistryOptions(process.env, process.cwd()),
  });
  head = await openHead(models, { width: 320, height: 240 });
  await models.release();
});

test('the mesh joins its 468 points by 898 triangles', async () => {
  const triangles = await openMeshTriangles();
  expect(triangles.length).toBe(898 * 3);
  expect(Math.max(...triangles)).toBe(467);
});

test('the same seed gives the same pixels, another seed another noise', () => {
  const first = [...renderTalkingHead(head, { seconds: 0.4, frameRate: 10, seed: 4 })];
  const again = [...renderTalkingHead(head, { seconds: 0.4, frameRate: 10, seed: 4 })];
  const other = [...renderTalkingHead(head, { seconds: 0.4, frameRate: 10, seed: 5 })];
  expect(again.map(({ picture }) => Buffer.from(picture.data).toString('base64'))).toEqual(
    first.map(({ picture }) => Buffer.from(picture.data).toString('base64')),
  );
  expect(Buffer.from(other[0]?.picture.data ?? []).equals(Buffer.from(first[0]?.picture.data ?? []))).toBe(false);
});

test('effects leave the frames before them untouched', () => {
  const before = Uint8Array.from(head.photograph.data);
  for (const frame of renderTalkingHead(head, { seconds: 0.2, frameRate: 10, effects: [withLight(0.3), withCover('mouth', 'hand')] }))
    expect(frame.picture.data.length).toBe(320 * 240 * 3);
  expect(head.photograph.data).toEqual(before);
});

test('a looped recording repeats its frames at the period', () => {
  const frames = [...loopFrames(renderTalkingHead(head, { seconds: 1, frameRate: 10 }), 0.5, 1.2)];
  expect(frames.map(({ t }) => Math.round(t * 10))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(frames[7]?.picture).toBe(frames[2]?.picture);
});

test.each([
  ['vp8', 'webm'],
  ['vp9', 'webm'],
  ['h264', 'mp4'],
] as const)('a clip in %s and %s with sound carries every frame', async (codec, container) => {
  const audio = Float32Array.from({ length: 16_000 }, (_, i) => 0.3 * Math.sin(i * 0.2));
  const bytes = await encodeClip(renderTalkingHead(head, { seconds: 1, frameRate: 10 }), { codec, container, audio });
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const video = await input.getPrimaryVideoTrack();
  expect(video?.codec).toBe(codec === 'h264' ? 'avc' : codec);
  expect([video?.displayWidth, video?.displayHeight]).toEqual([320, 240]);
  expect((await video?.computePacketStats())?.packetCount).toBe(10);
  expect((await input.getPrimaryAudioTrack())?.codec).toBe('opus');
});
