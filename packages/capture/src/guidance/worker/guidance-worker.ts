import { createDocumentGuide } from '../document/document-guide.ts';
import { DOCUMENT_SIDE } from '../document/measure-document.ts';
import { createFaceGuide, FACE_SIDE } from '../face/face-guide.ts';
import type { FromWorker, Reading, ToWorker } from '../messages.ts';
import { openDetectors, openFaceFinders } from './open-models.ts';
import { createPixelReader } from './read-pixels.ts';

type Look = (frame: Extract<ToWorker, { type: 'frame' }>) => Promise<Reading>;

/** The part of `DedicatedWorkerGlobalScope` in use: its types do not go together with a page's. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  readonly location: { readonly href: string };
}
const scope = globalThis as unknown as WorkerScope;

/** Models lie beside the scripts, wherever both were put. */
const MODELS = new URL('../models/', scope.location.href);

async function open({ kind, face, document }: Extract<ToWorker, { type: 'open' }>): Promise<Look> {
  const pixels = createPixelReader();
  if (kind === 'face') {
    const guide = createFaceGuide(await openFaceFinders(MODELS), face);
    return ({ frame, t, width, height }) => {
      const picture = pixels.read(frame, width, height, FACE_SIDE);
      return guide.look(picture, t, width / picture.width);
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
  return ({ frame, width, height }) => {
    const picture = pixels.read(frame, width, height, DOCUMENT_SIDE);
    return guide.look(picture, width / picture.width);
  };
}

let look: Promise<Look | null> = Promise.resolve(null);

scope.onmessage = async ({ data }) => {
  if (data.type === 'open') {
    look = open(data);
    look.then(
      () => scope.postMessage({ type: 'opened' }),
      (error: unknown) => scope.postMessage({ type: 'unavailable', why: error instanceof Error ? error.message : 'unknown' }),
    );
    return;
  }
  const from = performance.now();
  try {
    const reading = await (await look)?.(data);
    if (reading !== undefined) scope.postMessage({ type: 'reading', reading, tookMs: performance.now() - from });
  } catch (error) {
    scope.postMessage({ type: 'unavailable', why: error instanceof Error ? error.message : 'unknown' });
  } finally {
    data.frame.close();
  }
};
