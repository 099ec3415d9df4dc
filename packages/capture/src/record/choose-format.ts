import type { KeptClip } from './keep-clips.ts';

/** What a recorder writes, best first: VP9 and VP8 are encoded by every Chromium and Firefox, H.264 by Safari in hardware. */
const CANDIDATES = [
  { type: 'video/webm', codecs: 'vp8' },
  { type: 'video/webm', codecs: 'vp9' },
  { type: 'video/mp4', codecs: 'avc1.42E01F' },
  { type: 'video/webm', codecs: 'h264' },
] as const;

/** Some recorders know no codec names and take the bare type. */
const BARE = ['video/webm', 'video/mp4'] as const;

const AUDIO_CODEC = { 'video/webm': 'opus', 'video/mp4': 'mp4a.40.2' } as const;

/**
 * The media type to record with, among those the step takes. VP8 stands first: it is the simplest to encode, and a stuttering recording is
 * worse than a larger one. The order was not measured on phones.
 * @returns null where this device records none of them
 */
export function chooseFormat(
  taken: readonly string[],
  sound: 'with_sound' | 'silent',
  isSupported: (mimeType: string) => boolean,
): string | null {
  const named = CANDIDATES.filter(({ type }) => taken.includes(type)).map(
    ({ type, codecs }) => `${type};codecs=${codecs}${sound === 'with_sound' ? `,${AUDIO_CODEC[type]}` : ''}`,
  );
  return [...named, ...BARE.filter((type) => taken.includes(type))].find(isSupported) ?? null;
}

const KILO = 1000;
/** 720p that a phone encodes well and the checks read well. */
const BEST_BITRATE = 2500 * KILO;
/**
 * Below this a recording is no longer what the camera saw. A person needs what the check-up asks a line to carry. A card needs its grain:
 * at .5 Mbit/s Chromium's VP8 flattens .39 of its plain cells and an honest card is near to a screenshot (bound .5), at 1 and 1.5 .01
 * (measured 2026-11-26). On a slow line a card's four seconds arrive late, and nothing waits for them.
 */
const LEAST_BITRATE = {
  document_front: 1500 * KILO,
  document_back: 1500 * KILO,
  face: 500 * KILO,
  voice: 500 * KILO,
  // a card is held before the camera in it, and it may arrive a day later
  call: 1500 * KILO,
} as const satisfies Record<KeptClip['step'], number>;
/** A recording may take so much of what the line was measured to carry; the rest is for its ups and downs. */
const SHARE_OF_UPLINK = 0.7;

/** Bits a second for the recorder. @param uplinkKbps as measured by the check-up; null: not measured */
export function chooseBitrate(uplinkKbps: number | null, step: KeptClip['step']): number {
  if (uplinkKbps === null) return BEST_BITRATE;
  return Math.round(Math.min(BEST_BITRATE, Math.max(LEAST_BITRATE[step], uplinkKbps * KILO * SHARE_OF_UPLINK)));
}
