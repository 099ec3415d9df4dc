import type { ContainerSignals } from '@mien/protocol';

/** What a container says of its making, as read from the file. */
export interface ContainerClaims {
  readonly format: ContainerSignals['format'];
  readonly muxer: string | null;
  readonly notes: readonly string[];
  readonly hasCues: boolean | null;
  readonly unknownSizeSegment: boolean | null;
  readonly declaredDurationSeconds: number | null;
}

interface Trace {
  readonly name: string;
  readonly seen: (claims: ContainerClaims) => boolean;
}

const says = (claims: ContainerClaims, pattern: RegExp): boolean =>
  [claims.muxer ?? '', ...claims.notes].some((text) => pattern.test(text));

/**
 * Traces that a tool leaves and a browser's recorder does not. Chrome's MediaRecorder writes WebM with MuxingApp "Chrome", a
 * segment of unknown size, no duration and no cues; Firefox "QTmuxingAppLibWebM". All are forgeable and some are honest
 * (an upload of a file made on a phone): a risk score, never a reason to refuse.
 */
const TRACES = [
  { name: 'lavf_muxer', seen: (claims) => says(claims, /^Lavf/) },
  { name: 'lavc_encoder', seen: (claims) => says(claims, /Lavc/) },
  { name: 'x264_sei', seen: (claims) => says(claims, /x264 - core/) },
  { name: 'x265_sei', seen: (claims) => says(claims, /x265 \(build/) },
  { name: 'handbrake', seen: (claims) => says(claims, /HandBrake/i) },
  { name: 'mkvtoolnix', seen: (claims) => says(claims, /libebml|mkvmerge/i) },
  { name: 'gpac', seen: (claims) => says(claims, /GPAC|MP4Box/i) },
  { name: 'editor', seen: (claims) => says(claims, /Premiere|After Effects|Final Cut|DaVinci|CapCut|OBS|Vegas|Shotcut|Kdenlive/i) },
  {
    name: 'ffmpeg_handler_names',
    seen: (claims) => claims.format === 'mp4' && claims.notes.some((note) => /^(Video|Sound)Handler$/.test(note)),
  },
  {
    name: 'finalised_webm',
    seen: (claims) =>
      claims.format === 'webm' && claims.unknownSizeSegment === false && claims.hasCues === true && claims.declaredDurationSeconds !== null,
  },
] as const satisfies readonly Trace[];

/** Names of the traces found, in the table's order. */
export const listReencodeTraces = (claims: ContainerClaims): string[] =>
  TRACES.filter((trace) => trace.seen(claims)).map((trace) => trace.name);
