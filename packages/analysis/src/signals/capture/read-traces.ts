import type { ClipManifest, MediaSignals } from '@mien/protocol';

interface Origin {
  readonly manifest: ClipManifest;
  readonly media: MediaSignals;
}
type Source = NonNullable<ClipManifest['source']>;

/** Where the page told nothing of its source nothing is read from it, and that is a trace of its own. */
const told = ({ manifest }: Origin, is: (source: Source) => boolean): boolean => manifest.source !== undefined && is(manifest.source);
/** These two exist in browsers of this family only. */
const isChromium = ({ manifest }: Origin): boolean => /chrom|edge|opera|samsung/i.test(manifest.device.browserFamily);

/** Cameras deliver YUV; drawings and programs deliver RGB. */
const RGB_FORMATS: readonly (string | null)[] = ['RGBA', 'RGBX', 'BGRA', 'BGRX'];
/** Re-encode traces that an honest recording may carry too: a phone's own file is finished and seekable. */
const HONEST_TOO: readonly string[] = ['finalised_webm'];
/** Frames of a camera never keep time to a fifth of a millisecond. */
const EXACT_SECONDS = 0.0002;
const MIN_FRAMES = 30;

/** What speaks for another origin than a camera in a browser. All can be forged, and each is honest somewhere: see docs/attacks.md. */
const TRACES = {
  source_untold: ({ manifest }) => manifest.source === undefined,
  virtual_label: (origin) => told(origin, (source) => source.isVirtualLabel === true),
  drawn_track: (origin) => told(origin, (source) => source.trackConstructor !== 'MediaStreamTrack'),
  patched_browser: (origin) => told(origin, (source) => source.isPatched),
  rgb_frames: (origin) => told(origin, (source) => RGB_FORMATS.includes(source.frameFormat)),
  no_group: (origin) => told(origin, (source) => !source.hasGroupId),
  no_capture_time: (origin) => isChromium(origin) && told(origin, (source) => !source.hasCaptureTime),
  no_track_stats: (origin) => isChromium(origin) && told(origin, (source) => !source.hasTrackStats),
  converted_file: ({ media }) => media.container.reencodeTraces.some((trace) => !HONEST_TOO.includes(trace)),
  finished_file: ({ media }) => media.container.reencodeTraces.some((trace) => HONEST_TOO.includes(trace)),
  exact_intervals: ({ media: { video } }) =>
    video.measured && video.value.framesDecoded >= MIN_FRAMES && video.value.intervalDeviationSeconds < EXACT_SECONDS,
} as const satisfies Record<string, (origin: Origin) => boolean>;

type Trace = keyof typeof TRACES;

/**
 * The server takes a recording of the sample person in test mode only, where a drawn picture is what was asked for: it is named as that and
 * stands in no one's way.
 */
export const readTraces = (origin: Origin): (Trace | 'sample_person')[] =>
  origin.manifest.sample === true ? ['sample_person'] : (Object.keys(TRACES) as Trace[]).filter((name) => TRACES[name](origin));
