import { blocked, ok, type ProbeResult, warn } from '../probe.ts';
import type { NetworkReading, Ping, SentPart } from './network-reading.ts';

export interface NetworkLimits {
  /** bits a second that the smallest recording needs */
  readonly minUpBitsPerSecond: number;
  /** share of late answers or pieces from which a line is unstable */
  readonly maxLateShare: number;
  readonly maxRoundTripMs: number;
  readonly maxJitterMs: number;
}

/** 500 kbit/s is the lowest bitrate the recorder chooses, and a fifth of it for what travels beside. */
export const NETWORK_LIMITS: NetworkLimits = { minUpBitsPerSecond: 600_000, maxLateShare: 0.15, maxRoundTripMs: 1500, maxJitterMs: 400 };

/** An idle line answers within this; a full one, whose buffers must drain first, within the second. */
const LATE_MS = 1000;
const LATE_UNDER_LOAD_MS = 3000;
/** A piece is late when it took this many times longer than the usual pace of the others tells, and at least this long. */
const LATE_TIMES = 4;
const LATE_PART_MS = 1500;
/** However long the way, this share of a piece's time is sending. */
const MIN_SENDING_SHARE = 0.2;
/** One late answer of two says nothing. */
const MIN_LATE = 2;
/** Bytes of other transfers from which the line counts as shared. */
const COMPETING_BYTES = 200_000;

/**
 * Off, then unstable, then slow: stalls make a line look slow, while a slow line that is steady has no stalls.
 * Answers and pieces are counted apart and the worse share holds: a stall of some seconds swallows one piece and many questions, or the
 * other way round, and either would dilute the other.
 */
export function judgeNetwork(reading: NetworkReading, limits: NetworkLimits): ProbeResult {
  const answered = reading.pings.flatMap(({ roundTripMs }) => (roundTripMs === null ? [] : [roundTripMs]));
  const idle = reading.pings.filter((ping) => !ping.isUnderLoad).flatMap(({ roundTripMs }) => (roundTripMs === null ? [] : [roundTripMs]));
  const latePings = lateShare(reading.pings, isLatePing);
  const pace = usualPace(reading.parts);
  const lateParts = lateTimeShare(reading.parts, pace);
  const roundTripMs = median(idle);
  const upBits = upBitsPerSecond(reading.parts, roundTripMs ?? 0);
  const jitterMs = jitterOf(idle);
  const measurement = {
    upKbps: upBits === null ? null : Math.round(upBits / 1000),
    downKbps: reading.downBytesPerSecond === null ? null : Math.round((reading.downBytesPerSecond * 8) / 1000),
    roundTripMs: roundTripMs === null ? null : Math.round(roundTripMs),
    jitterMs: jitterMs === null ? null : Math.round(jitterMs),
    latePingShare: Math.round(latePings * 100) / 100,
    latePartShare: Math.round(lateParts * 100) / 100,
    metered: reading.isMetered,
    competingKb: Math.round(reading.competingBytes / 1000),
  };
  if (!reading.isOnline || (answered.length === 0 && !reading.parts.some((part) => part.isAcknowledged)))
    return blocked('network.offline', measurement);
  if (Math.max(latePings, lateParts) > limits.maxLateShare) return blocked('network.unstable', measurement);
  if ((roundTripMs ?? 0) > limits.maxRoundTripMs || (jitterMs ?? 0) > limits.maxJitterMs) return blocked('network.unstable', measurement);
  const isShared = reading.competingBytes > COMPETING_BYTES;
  if (upBits === null || upBits < limits.minUpBitsPerSecond)
    return isShared ? warn('network.metered_or_busy', measurement) : blocked('network.too_slow', measurement);
  if (isShared || reading.isMetered === true) return warn('network.metered_or_busy', measurement);
  return ok(measurement);
}

function isLatePing({ roundTripMs, waitedMs, isUnderLoad }: Ping): boolean | null {
  const limit = isUnderLoad ? LATE_UNDER_LOAD_MS : LATE_MS;
  if (roundTripMs !== null) return roundTripMs > limit;
  // cut off by the end of the measurement before it could be late: it tells nothing
  return waitedMs > limit ? true : null;
}

function isLatePart({ bytes, tookMs, isAcknowledged }: SentPart, bytesPerMs: number | null): boolean | null {
  const expected = bytesPerMs === null ? LATE_PART_MS : bytes / bytesPerMs;
  const isLate = tookMs > Math.max(LATE_PART_MS, LATE_TIMES * expected);
  return isAcknowledged || isLate ? isLate : null;
}

/** Share of those that tell anything; a single late one is no share. */
function lateShare<Item>(items: readonly Item[], isLate: (item: Item) => boolean | null): number {
  const told = items.map(isLate).filter((value) => value !== null);
  const late = told.filter(Boolean).length;
  return late < MIN_LATE && late < told.length / 3 ? 0 : told.length === 0 ? 0 : late / told.length;
}

/** Median pace of the acknowledged pieces, bytes a millisecond. */
const usualPace = (parts: readonly SentPart[]): number | null =>
  median(parts.filter((part) => part.isAcknowledged).map(({ bytes, tookMs }) => bytes / Math.max(1, tookMs)));

/**
 * Over all pieces. A piece also waits for its answer: that wait is the line's length and not its width, so it is taken off. Pieces that never
 * arrived count their time.
 */
function upBitsPerSecond(parts: readonly SentPart[], roundTripMs: number): number | null {
  const bytes = parts.reduce((sum, part) => sum + (part.isAcknowledged ? part.bytes : 0), 0);
  const ms = parts.reduce((sum, { tookMs }) => sum + Math.max(tookMs - roundTripMs, tookMs * MIN_SENDING_SHARE), 0);
  return ms === 0 ? null : (bytes * 8000) / ms;
}

/** Share of the time of sending that late pieces took: one that stands still for seconds is few of many and much of the time. */
function lateTimeShare(parts: readonly SentPart[], pace: number | null): number {
  const told = parts.filter((part) => isLatePart(part, pace) !== null);
  const all = told.reduce((sum, { tookMs }) => sum + tookMs, 0);
  const late = told.filter((part) => isLatePart(part, pace) === true).reduce((sum, { tookMs }) => sum + tookMs, 0);
  return all === 0 ? 0 : late / all;
}

/** Mean difference between neighbours (RFC 3550 speaks of the same, smoothed). */
function jitterOf(times: readonly number[]): number | null {
  if (times.length < 3) return null;
  const steps = times.slice(1).map((time, index) => Math.abs(time - (times[index] as number)));
  return steps.reduce((a, b) => a + b, 0) / steps.length;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
