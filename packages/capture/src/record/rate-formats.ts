import type { Ease, Format } from './choose-format.ts';

/** What the recorder is given. */
export interface Load {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly bitsPerSecond: number;
}

/** The answer of `encodingInfo`, as far as it is used. */
interface EncodingAnswer {
  readonly supported: boolean;
  readonly smooth: boolean;
  readonly powerEfficient: boolean;
}

/** `navigator.mediaCapabilities`, where the browser has it. */
export interface Capabilities {
  readonly encodingInfo?: (asked: MediaEncodingConfiguration) => Promise<EncodingAnswer>;
}

/** An answer that stays away must not keep anybody from filming. */
const ANSWER_MS = 500;

/**
 * Asks the device how well it records each format (Media Capabilities, type `record`). Chromium 147 knows that type not and rejects it; there,
 * and wherever else nothing is said, all are `untold`. What the device calls unsupported though its recorder takes it is untold too.
 */
export async function rateFormats(
  formats: readonly Format[],
  load: Load,
  capabilities: Capabilities | undefined,
): Promise<readonly Ease[]> {
  const untold = formats.map((): Ease => 'untold');
  // one format is no choice
  if (capabilities?.encodingInfo === undefined || formats.length < 2) return untold;
  const ask = async ({ videoType: contentType }: Format): Promise<Ease> => {
    const { width, height, framesPerSecond: framerate, bitsPerSecond: bitrate } = load;
    const answer = await capabilities.encodingInfo?.({ type: 'record', video: { contentType, width, height, framerate, bitrate } });
    return answer?.supported === true ? { smooth: answer.smooth, powerEfficient: answer.powerEfficient } : 'untold';
  };
  const late = new Promise<readonly Ease[]>((resolve) => setTimeout(() => resolve(untold), ANSWER_MS));
  const asked = Promise.all(formats.map((format) => ask(format).catch((): Ease => 'untold')));
  return Promise.race([asked, late]);
}
