import { openModels, readModelEnvironment } from '@mien/analysis';
import { encodeClip, freezeFrames, openHead, renderTalkingHead, withLight } from '@mien/samples';
import { describe } from 'vitest';
import { bringsAbout } from './bring-about.ts';
import { useStudio } from './studio.ts';

const studio = useStudio();

describe('technical hitches, which cost no attempt', () => {
  bringsAbout('device.camera_black', 'the lens cap is on', studio, async ({ film }) => ({
    face: await film({ effects: [withLight(0)], noise: 1 }),
  }));
  bringsAbout('device.camera_frozen', 'the picture stands still after a second', studio, async ({ head }) => ({
    face: await encodeClip(freezeFrames(renderTalkingHead(head, { seconds: 4, frameRate: 10 }), 1), { codec: 'vp8', container: 'webm' }),
  }));
  bringsAbout('device.camera_low_frame_rate', 'four pictures a second', studio, async ({ film }) => ({
    face: await film({ frameRate: 4 }),
  }));
  bringsAbout('device.camera_low_resolution', 'a camera of 320 × 240', studio, async ({ engine }) => {
    const head = await openHead(engine.models, { width: 320, height: 240 });
    return { face: await encodeClip(renderTalkingHead(head, { seconds: 4, frameRate: 10 }), { codec: 'vp8', container: 'webm' }) };
  });
  bringsAbout('upload.corrupted', 'text renamed to .webm', studio, () => ({
    face: new TextEncoder().encode('not a film at all, whatever its name says'),
  }));
  bringsAbout('upload.corrupted', 'an empty file', studio, () => ({ front: new Uint8Array(0) }));
  bringsAbout('upload.incomplete', 'the back was asked for and is not there', studio, () => ({ back: null }));
});

describe('our own side', () => {
  bringsAbout('system.analysis_unavailable', 'no model can be had: nothing is said about the person', studio, async (at) => {
    const models = openModels({ ...readModelEnvironment({}, '/nonexistent'), cacheDirectory: '/nonexistent/mien', offline: true });
    return { engine: { ...at.engine, models }, ...at.recordings };
  });
});
