import { createDocumentGuide } from '../document/document-guide.ts';
import { DOCUMENT_SIDE } from '../document/measure-document.ts';
import { createFaceGuide, FACE_SIDE } from '../face/face-guide.ts';
import type { FromWorker, Reading, ToWorker } from '../messages.ts';
import { openDetectors, openFaceFinders } from './open-models.ts';
import { createPixelReader } from './read-pixels.ts';

interface Looking {
  readonly look: (frame: Extract<ToWorker, { type: 'frame' }>) => Promise<Reading>;
  readonly expect?: (movement: Extract<ToWorker, { type: 'expect' }>['movement']) => void;
}

/** The part of `DedicatedWorkerGlobalScope` in use: its types do not go together with a page's. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  readonly location: { readonly href: string };
}
const scope = globalThis as unknown as WorkerScope;

/** Models lie beside the scripts, wherever both were put. */
const MODELS = new URL('../models/', scope.location.href);

async function open({ kind, face, document }: Extract<ToWorker, { type: 'open' }>): Promise<Looking> {
  const pixels = createPixelReader();
  if (kind === 'face') {
    const guide = createFaceGuide(await openFaceFinders(MODELS), face);
    return {
      look: ({ frame, t, width, height }) => {
        const picture = pixels.read(frame, width, height, FACE_SIDE);
        return guide.look(picture, t, width / picture.width);
      },
      expect: (movement) => guide.expect(movement),
    };
  }
  // edges need no model: until they are there, or without them, only the side is not told
  let detectors: Awaited<ReturnType<typeof openDetectors>> | null = null;
  void openDetectors(MODELS).then(
    (opened) => {
      detectors = opened;
    },
    () => undefined,
  );
  const guide = createDocumentGuide(kind, document, () => detectors);
  return {
    look: ({ frame, width, height }) => {
      const picture = pixels.read(frame, width, height, DOCUMENT_SIDE);
      return guide.look(picture, width / picture.width);
    },
  };
}

let looking: Promise<Looking | null> = Promise.resolve(null);

scope.onmessage = async ({ data }) => {
  if (data.type === 'open') {
    looking = open(data);
    looking.then(
      () => scope.postMessage({ type: 'opened' }),
      (error: unknown) => scope.postMessage({ type: 'unavailable', why: error instanceof Error ? error.message : 'unknown' }),
    );
    return;
  }
  if (data.type === 'expect') return (await looking.catch(() => null))?.expect?.(data.movement);
  const from = performance.now();
  try {
    const reading = await (await looking)?.look(data);
    if (reading !== undefined) scope.postMessage({ type: 'reading', reading, tookMs: performance.now() - from });
  } catch (error) {
    scope.postMessage({ type: 'unavailable', why: error instanceof Error ? error.message : 'unknown' });
  } finally {
    data.frame.close();
  }
};
