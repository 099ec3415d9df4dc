import { type ContainerSignals, type MediaSignals, measured, notMeasured } from '@mien/protocol';
import type { Glance } from '../media.ts';
import { measurePicture } from './measure-picture.ts';
import { measureVideo, type VideoTrackFacts } from './measure-video.ts';

/** All that a decoder learned of one recording. */
export interface MediaFacts {
  readonly kind: 'clip' | 'still';
  readonly container: ContainerSignals;
  readonly video: VideoTrackFacts | null;
  readonly audio: { readonly codec: string; readonly sampleRate: number; readonly durationSeconds: number } | null;
  /** the container was understood, so that a missing track is a fact and not a failure */
  readonly tracksKnown: boolean;
  /** seconds, of all video packets */
  readonly packetTimes: readonly number[];
  readonly glances: readonly Glance[];
  readonly framesDecoded: number;
  /** packets that had a picture to show; hidden reference frames do not count as lost */
  readonly shownPackets: number;
  readonly decodeErrors: number;
  readonly truncated: boolean;
}

/** The facts as signals. A still has no video and no motion to speak of. */
export function measureMedia(facts: MediaFacts): MediaSignals {
  const damage = { truncated: facts.truncated, decodeErrors: facts.decodeErrors, lostRatio: lostRatio(facts) };
  if (facts.kind === 'still')
    return {
      kind: 'still',
      container: facts.container,
      video: notMeasured('not_a_clip'),
      picture: notMeasured('not_a_clip'),
      audioTrack: notMeasured('not_a_clip'),
      damage,
    };
  const video = facts.tracksKnown ? measureVideo(facts.video, facts.packetTimes, facts.framesDecoded) : notMeasured('decode_failed');
  const duration = video.measured ? video.value.durationSeconds : 0;
  return {
    kind: 'clip',
    container: facts.container,
    video,
    picture: facts.video !== null || !facts.tracksKnown ? measurePicture(facts.glances, duration) : notMeasured('no_video_track'),
    audioTrack: facts.audio !== null ? measured(facts.audio) : notMeasured(facts.tracksKnown ? 'no_audio_track' : 'decode_failed'),
    damage,
  };
}

/** Of the packets that had a picture to show, those that gave none. */
function lostRatio(facts: MediaFacts): number {
  const due = Math.max(facts.shownPackets, facts.framesDecoded);
  return due === 0 ? 0 : Math.max(0, (due - facts.framesDecoded) / due);
}
