import { type Measured, measured, notMeasured, type VideoSignals } from '@mien/protocol';

export interface VideoTrackFacts {
  readonly codec: string;
  /** upright, pixels */
  readonly width: number;
  readonly height: number;
}

/**
 * Frame rate and its evenness from the times the recorder gave its packets, seconds in any order.
 * One frame has no interval: its rate, gap and deviation are 0 and its duration is 0.
 */
export function measureVideo(track: VideoTrackFacts | null, packetTimes: readonly number[], framesDecoded: number): Measured<VideoSignals> {
  if (track === null) return notMeasured('no_video_track');
  if (packetTimes.length === 0) return notMeasured('decode_failed');
  const times = [...packetTimes].sort((a, b) => a - b);
  const intervals = times.slice(1).map((t, index) => t - (times[index] as number));
  const typical = median(intervals.filter((interval) => interval > 0));
  const span = (times.at(-1) as number) - (times[0] as number);
  return measured({
    codec: track.codec,
    width: track.width,
    height: track.height,
    durationSeconds: Math.max(0, span + typical),
    packets: times.length,
    framesDecoded,
    frameRate: typical > 0 ? 1 / typical : 0,
    maxGapSeconds: intervals.reduce((most, interval) => Math.max(most, interval), 0),
    intervalDeviationSeconds: deviation(intervals),
  });
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

function deviation(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
