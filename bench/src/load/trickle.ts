import { tellProgress } from '../measure/progress.ts';
import type { Recording } from './recording.ts';
import { beginUpload, sendChunk, type TusTarget } from './send-chunks.ts';

export interface Trickled {
  /** milliseconds of every acknowledged chunk */
  readonly acknowledged: readonly number[];
  /** what went wrong, by text */
  readonly errors: ReadonlyMap<string, number>;
}

const CHUNK_MS = 1000;

/** Each recorder sends a second of recording a second; they begin spread over the first one, as people do. */
export async function trickle(title: string, targets: readonly TusTarget[], recording: Recording): Promise<Trickled> {
  const acknowledged: number[] = [];
  const errors = new Map<string, number>();
  const tell = tellProgress(title, targets.length * recording.chunks.length);
  const recordOne = async (target: TusTarget, at: number): Promise<void> => {
    const from = performance.now() + (at / targets.length) * CHUNK_MS;
    try {
      const upload = await beginUpload(target);
      for (const [index, chunk] of recording.chunks.entries()) {
        const wait = from + (index + 1) * CHUNK_MS - performance.now();
        // a recorder that has fallen behind sends at once: it has the bytes
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        acknowledged.push(await sendChunk(target, upload, recording, chunk));
        tell(acknowledged.length);
      }
    } catch (error) {
      const text = (error as Error).message.slice(0, 120);
      errors.set(text, (errors.get(text) ?? 0) + 1);
    }
  };
  await Promise.all(targets.map(recordOne));
  return { acknowledged, errors };
}
