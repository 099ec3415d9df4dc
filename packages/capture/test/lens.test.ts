import { describe, expect, it } from 'vitest';
import { hasTorch, nextLens, setTorch } from '../src/film/lens.ts';

const camera = (deviceId: string) => ({ kind: 'videoinput' as const, deviceId });
const trackWith = (capabilities: object): Pick<MediaStreamTrack, 'getCapabilities'> => ({ getCapabilities: () => capabilities });

describe('torch and lens, where a device has them', () => {
  it('knows a torch by Chromium’s word and by Safari’s, and none where nothing is told', () => {
    expect(hasTorch(trackWith({ torch: true }))).toBe(true);
    expect(hasTorch(trackWith({ torch: [false, true] }))).toBe(true);
    expect(hasTorch(trackWith({ torch: false }))).toBe(false);
    expect(hasTorch(trackWith({}))).toBe(false);
    expect(hasTorch({} as Pick<MediaStreamTrack, 'getCapabilities'>)).toBe(false);
  });

  it('says so when the device refuses its light', async () => {
    expect(await setTorch({ applyConstraints: async () => undefined }, 'on')).toBe(true);
    expect(await setTorch({ applyConstraints: () => Promise.reject(new Error('OverconstrainedError')) }, 'on')).toBe(false);
  });

  it('goes round all cameras, and offers nothing where there is one or where their names are hidden', () => {
    const devices = [camera('rear'), { kind: 'audioinput' as const, deviceId: 'mic' }, camera('wide'), camera('front')];
    expect(nextLens(devices, 'rear')).toBe('wide');
    expect(nextLens(devices, 'front')).toBe('rear');
    expect(nextLens(devices, null)).toBe('rear');
    expect(nextLens([camera('rear')], 'rear')).toBeNull();
    expect(nextLens([camera(''), camera('')], null)).toBeNull();
  });
});
