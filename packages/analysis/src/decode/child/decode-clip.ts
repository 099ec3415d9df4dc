import { EncodedPacketSink, type InputAudioTrack, type InputTrack, type InputVideoTrack } from 'mediabunny';
import type { ChildRequest, ContainerFacts, Done, TrackFacts } from '../facts.ts';
import { type AudioOutcome, decodeAudio, mostAudioPackets, reportAudio } from './decode-audio.ts';
import { decodeVideo, type VideoOutcome } from './decode-video.ts';
import { findEncoderNotes } from './find-encoder-notes.ts';
import { mendWebm } from './mend-webm.ts';
import { type OpenClip, openClip } from './open-clip.ts';
import type { Report } from './report.ts';
import { hashPackets, type PacketScan, scanPackets } from './scan-packets.ts';

type Failure = NonNullable<Done['failure']>;

const NOT_FOLLOWED: Failure = { code: 'not_followed', detail: 'the whole clip is not what was followed' };
const NO_SCAN: PacketScan = { times: [], endSeconds: 0, broken: false, beyond: null };

/** What was decoded of a clip while it came. */
export interface Followed {
  readonly seen: VideoOutcome;
  /** null: no sound, or none was asked for */
  readonly heard: AudioOutcome | null;
  /** time in the container that counted as its start */
  readonly startSeconds: number;
}

/** A clip from its bytes to reports, in the contract's order. Returns what the last message says. */
export async function decodeClip(
  bytes: Uint8Array,
  container: ContainerFacts,
  request: ChildRequest,
  report: Report,
  followed: Followed | null = null,
): Promise<Done> {
  const mended = container.format === 'webm' ? mendWebm(bytes) : { bytes, breaks: 0 };
  const clip = mended.bytes === null ? null : await openClip(mended.bytes);
  const notes = clip === null ? [] : await notesOf(clip);
  await report.json('container', { ...container, notes: [...container.notes, ...notes].slice(0, 16) });
  const nothing: Done = {
    decodeErrors: Math.max(container.structureErrors, mended.breaks),
    shownPackets: 0,
    framesDecoded: 0,
    truncated: container.truncated,
    audio: 'no_audio_track',
    failure: null,
  };
  const wasMended = mended.bytes !== bytes;
  if (
    followed !== null &&
    (wasMended || clip?.startSeconds !== followed.startSeconds || followed.seen.errors + (followed.heard?.errors ?? 0) > 0)
  ) {
    clip?.close();
    return { ...nothing, failure: NOT_FOLLOWED };
  }
  if (clip === null || (clip.video === null && clip.audio === null))
    return { ...nothing, audio: 'decode_failed', failure: { code: 'unreadable', detail: 'no track could be found in the container' } };
  try {
    return await decodeTracks(clip, nothing, container, request, report, followed);
  } finally {
    clip.close();
  }
}

async function decodeTracks(
  clip: OpenClip,
  nothing: Done,
  container: ContainerFacts,
  request: ChildRequest,
  report: Report,
  followed: Followed | null,
): Promise<Done> {
  const { video, audio, startSeconds } = clip;
  const { maxSeconds, maxFrames } = request;
  const pictures = video ? await scanPackets(video, startSeconds, { maxSeconds, maxPackets: maxFrames }) : NO_SCAN;
  const sounds = audio ? await scanPackets(audio, startSeconds, { maxSeconds, maxPackets: mostAudioPackets(maxSeconds) }) : NO_SCAN;
  await report.json('tracks', { video: await videoFacts(video), audio: await audioFacts(audio, sounds) } satisfies TrackFacts);
  await report.bytes('packets', new Uint8Array(new Float64Array(pictures.times).buffer));

  const refusal = refuse(pictures, sounds, container, request) ?? (await refusePixels(video, request));
  if (refusal !== null) return { ...nothing, audio: audio ? 'decode_failed' : 'no_audio_track', failure: refusal };
  if (followed !== null && !(await isWhatWasFollowed(clip, followed))) return { ...nothing, failure: NOT_FOLLOWED };

  const seen = followed?.seen ?? (video ? await decodeVideo(video, startSeconds, request, report) : null);
  const heard = followed?.heard ?? (audio && request.audio ? await decodeAudio(audio, startSeconds, maxSeconds) : null);
  if (heard !== null) await reportAudio(heard, report);
  const broken = Number(pictures.broken) + Number(sounds.broken);
  return {
    ...nothing,
    decodeErrors: nothing.decodeErrors + broken + (seen?.errors ?? 0) + (heard?.errors ?? 0),
    shownPackets: seen ? Math.max(0, pictures.times.length - seen.hiddenPackets) : 0,
    framesDecoded: seen?.framesDecoded ?? 0,
    audio: audio === null ? 'no_audio_track' : heard !== null && heard.sound.length > 0 ? 'measured' : 'decode_failed',
    failure: failureOf(seen),
  };
}

/** Did whoever followed the clip read the very packets that stand in it now? */
async function isWhatWasFollowed({ video, audio }: OpenClip, { seen, heard }: Followed): Promise<boolean> {
  if (video === null || (await hashPackets(video)) !== seen.packetsHash) return false;
  return heard === null || (audio !== null && (await hashPackets(audio)) === heard.packetsHash);
}

function failureOf(seen: VideoOutcome | null): Failure | null {
  if (seen?.tooManyPixels) return { code: 'too_many_pixels', detail: 'a frame is larger than allowed' };
  if (seen && seen.framesDecoded === 0) return { code: 'unreadable', detail: 'the video track gave no frame' };
  return null;
}

/** Time and count are told by the packets themselves; a header that claims more than allowed is believed too. */
function refuse(pictures: PacketScan, sounds: PacketScan, container: ContainerFacts, request: ChildRequest): Failure | null {
  if (pictures.beyond === 'too_many') return { code: 'too_long', detail: 'more frames than allowed' };
  const declared = container.declaredDurationSeconds ?? 0;
  if (pictures.beyond !== null || sounds.beyond !== null || declared > request.maxSeconds)
    return { code: 'too_long', detail: 'longer than allowed' };
  return null;
}

async function refusePixels(video: InputVideoTrack | null, request: ChildRequest): Promise<Failure | null> {
  if (video === null) return null;
  const pixels = (await video.getCodedWidth()) * (await video.getCodedHeight());
  return pixels > request.maxPixels ? { code: 'too_many_pixels', detail: 'the track is larger than allowed' } : null;
}

async function videoFacts(video: InputVideoTrack | null): Promise<TrackFacts['video']> {
  if (video === null) return null;
  const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
  return { codec: (await video.getCodec()) ?? 'unknown', width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

async function audioFacts(audio: InputAudioTrack | null, sounds: PacketScan): Promise<TrackFacts['audio']> {
  if (audio === null) return null;
  const rate = await audio.getSampleRate();
  return {
    codec: (await audio.getCodec()) ?? 'unknown',
    sampleRate: Math.max(1, Math.min(1e6, rate)),
    durationSeconds: Math.max(0, sounds.endSeconds),
  };
}

async function notesOf(clip: OpenClip): Promise<string[]> {
  const notes: string[] = [];
  for (const track of [clip.video, clip.audio]) if (track !== null) notes.push(...findEncoderNotes(await firstBytes(track)));
  return notes;
}

async function firstBytes(track: InputTrack): Promise<Uint8Array> {
  try {
    return (await new EncodedPacketSink(track).getFirstPacket())?.data.subarray(0, 4096) ?? new Uint8Array(0);
  } catch {
    return new Uint8Array(0);
  }
}
