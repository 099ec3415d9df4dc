import {
  BufferSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  QTFF,
  ReadableStreamSource,
  WEBM,
} from 'mediabunny';

/** The tracks of a clip, and the time in the container that counts as its start. */
export interface OpenClip {
  readonly video: InputVideoTrack | null;
  readonly audio: InputAudioTrack | null;
  readonly startSeconds: number;
  close(): void;
}

/** Opens a clip by its container alone; null when the demuxer cannot follow it. */
export const openClip = (bytes: Uint8Array): Promise<OpenClip | null> => openSource(new BufferSource(bytes));

/** A clip that still arrives; it waits for what it reads. */
export const openArriving = (stream: ReadableStream<Uint8Array>): Promise<OpenClip | null> => openSource(new ReadableStreamSource(stream));

async function openSource(source: BufferSource | ReadableStreamSource): Promise<OpenClip | null> {
  // Chrome records H264 into WebM, which the demuxer calls Matroska
  const input = new Input({ formats: [WEBM, MATROSKA, MP4, QTFF], source });
  try {
    const video = await input.getPrimaryVideoTrack();
    const audio = await input.getPrimaryAudioTrack();
    const firsts = await Promise.all([video, audio].flatMap((track) => (track ? [firstTime(track)] : [])));
    const known = firsts.filter((first) => first !== null);
    // before zero lies what an edit list or Opus pre-skip hides; the clip starts with what is shown
    const startSeconds = known.length === 0 ? 0 : Math.max(0, Math.min(...known));
    return { video, audio, startSeconds, close: () => input.dispose() };
  } catch {
    input.dispose();
    return null;
  }
}

async function firstTime(track: InputVideoTrack | InputAudioTrack): Promise<number | null> {
  try {
    return await track.getFirstTimestamp();
  } catch {
    return null;
  }
}
