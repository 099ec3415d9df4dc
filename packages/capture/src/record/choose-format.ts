import type { KeptClip } from './keep-clips.ts';

/**
 * What a recorder writes and the server decodes, best first where a device says nothing of them. VP8 stands first: it is the simplest to
 * encode, and a stuttering recording is worse than a larger one. The order was not measured on phones.
 */
const CANDIDATES = [
  { type: 'video/webm', codecs: 'vp8' },
  { type: 'video/webm', codecs: 'vp9' },
  { type: 'video/mp4', codecs: 'avc1.42E01F' },
  { type: 'video/webm', codecs: 'h264' },
] as const;

/** Some recorders know no codec names and take the bare type. */
const BARE = ['video/webm', 'video/mp4'] as const;

const AUDIO_CODEC = { 'video/webm': 'opus', 'video/mp4': 'mp4a.40.2' } as const;

/** A media type that this device records. */
export interface Format {
  readonly mimeType: string;
  /** the same without sound, by which the device is asked how well it does it */
  readonly videoType: string;
}

/** How well a device records a format at the size and rate of its camera; `untold` where it does not say. */
export type Ease = { readonly smooth: boolean; readonly powerEfficient: boolean } | 'untold';

/** What this device records among what the step takes, in the order of the table. */
export function listFormats(
  taken: readonly string[],
  sound: 'with_sound' | 'silent',
  isSupported: (mimeType: string) => boolean,
): readonly Format[] {
  const named = CANDIDATES.map(({ type, codecs }) => ({
    type,
    mimeType: `${type};codecs=${codecs}${sound === 'with_sound' ? `,${AUDIO_CODEC[type]}` : ''}`,
    videoType: `${type};codecs=${codecs}`,
  }));
  const bare = BARE.map((type) => ({ type, mimeType: type, videoType: type }));
  return [...named, ...bare]
    .filter(({ type, mimeType }) => taken.includes(type) && isSupported(mimeType))
    .map(({ mimeType, videoType }) => ({ mimeType, videoType }));
}

/** In hardware and smoothly first; what is not smooth last: frames would be missing. Nothing said is no fault. */
const rankOf = (ease: Ease): number => (ease === 'untold' ? 1 : !ease.smooth ? 2 : ease.powerEfficient ? 0 : 1);

/**
 * The media type to record with: what the device does best, and the first of the table among equals.
 * @param eases of the formats, in their order
 * @returns null where there is none
 */
export function chooseFormat(formats: readonly Format[], eases: readonly Ease[]): string | null {
  const ranked = formats.map(({ mimeType }, at) => ({ mimeType, rank: rankOf(eases[at] ?? 'untold') }));
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.mimeType ?? null;
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
