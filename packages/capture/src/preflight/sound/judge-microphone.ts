import { measureLevel } from '@mien/analysis/browser';
import type { AudioLimits } from '@mien/protocol';
import { blocked, ok, type ProbeResult, warn } from '../probe.ts';
import type { ToneSearch } from './find-tones.ts';

/** Under this level there is not even a room's noise: as the server judges recordings. */
const MIN_LEVEL_DB = -85;

/** Nothing at all comes from the microphone. */
export const isSilent = (samples: Float32Array): boolean => {
  const { peak, levelDb } = measureLevel(samples);
  return peak === 0 || levelDb < MIN_LEVEL_DB;
};

export function judgeLevel(samples: Float32Array): ProbeResult {
  const { peak, levelDb } = measureLevel(samples);
  const measurement = { levelDb: Math.round(levelDb), peak: Math.round(peak * 100) / 100 };
  return isSilent(samples) ? blocked('device.microphone_silent', measurement) : ok(measurement);
}

/** A voice cut off at full scale first: what it hears of our prompt matters less than that it is heard at all. */
export function judgeSound(samples: Float32Array, tones: ToneSearch | null, limits: Pick<AudioLimits, 'maxClippedRatio'>): ProbeResult {
  const { clippedRatio } = measureLevel(samples);
  const measurement = {
    clippedRatio: Math.round(clippedRatio * 1000) / 1000,
    promptRiseDb: tones === null ? null : Math.round(tones.riseDb),
    promptLagMs: tones === null ? null : Math.round(tones.lagSeconds * 1000),
  };
  if (clippedRatio > limits.maxClippedRatio) return blocked('device.microphone_clipping', measurement);
  if (tones?.isHeard === true) return warn('device.microphone_hears_prompt', measurement);
  return ok(measurement);
}
