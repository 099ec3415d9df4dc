import { chooseFormat, listFormats } from './choose-format.ts';
import { rateFormats } from './rate-formats.ts';

/** The media type that this device records best, among what the step takes. @returns null where it records none of them */
export async function chooseMimeType(stream: MediaStream, taken: readonly string[], bitsPerSecond: number): Promise<string | null> {
  const sound = stream.getAudioTracks().length > 0 ? 'with_sound' : 'silent';
  const formats = listFormats(taken, sound, (type) => MediaRecorder.isTypeSupported(type));
  const { width = 1280, height = 720, frameRate = 30 } = stream.getVideoTracks()[0]?.getSettings() ?? {};
  const load = { width, height, framesPerSecond: frameRate, bitsPerSecond };
  return chooseFormat(formats, await rateFormats(formats, load, navigator.mediaCapabilities));
}
