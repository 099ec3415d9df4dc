import type { CaseEvidence, CasePage, Clip } from '../api/shapes.ts';
import { useWords } from '../shell/settings.tsx';
import { FrameCanvas } from './frame-canvas.tsx';
import { type Point, type Quad, rectify, sizeOf } from './rectify.ts';

/** Wide enough that small print is read as well as the camera had it. */
const WIDTH = 720;

/** The corners are measured on the frame at `measured` size; the recording may be larger. */
const flattenerOf =
  (quad: Quad, measured: { readonly width: number; readonly height: number }) =>
  (canvas: HTMLCanvasElement, video: HTMLVideoElement): void => {
    const { videoWidth: width, videoHeight: height } = video;
    const whole = document.createElement('canvas');
    whole.width = width;
    whole.height = height;
    const source = whole.getContext('2d', { willReadFrequently: true });
    const pen = canvas.getContext('2d');
    if (source === null || pen === null) return;
    source.drawImage(video, 0, 0, width, height);
    const scale = ([x, y]: Point): Point => [(x * width) / measured.width, (y * height) / measured.height];
    const scaled: Quad = [scale(quad[0]), scale(quad[1]), scale(quad[2]), scale(quad[3])];
    const flat = pen.createImageData(canvas.width, canvas.height);
    rectify(source.getImageData(0, 0, width, height), scaled, flat);
    pen.putImageData(flat, 0, 0);
  };

interface CardPicturesProps {
  readonly page: CasePage;
  readonly evidence: CaseEvidence;
  readonly shows: 'blurred' | 'shown';
}

/** Corners as the service writes them: a list that has four. */
function quadOf(corners: readonly (readonly number[])[] | null | undefined): Quad | null {
  const [a, b, c, d] = (corners ?? []).map(([x = 0, y = 0]): Point => [x, y]);
  return a === undefined || b === undefined || c === undefined || d === undefined ? null : [a, b, c, d];
}

const SIDES = ['document_front', 'document_back'] as const;

/** Each side of the document as if it lay flat, from the very frame that was read; hidden until somebody wants to see it. */
export function CardPictures({ page, evidence, shows }: CardPicturesProps) {
  const words = useWords();
  const newest = (step: Clip['step']) => evidence.clips.findLast((clip) => clip.step === step && clip.counts);
  const filmed = SIDES.flatMap((step) => {
    const clip = newest(step);
    return clip === undefined ? [] : [{ step, clip }];
  });
  if (filmed.length === 0) return null;
  return (
    <div className="cards">
      {filmed.map(({ step, clip }) => {
        const { document: facts } = clip;
        const quad = quadOf(facts?.quad);
        return (
          <figure key={step}>
            <FrameCanvas
              verificationId={page.verification_id}
              clip={clip}
              at={facts?.at ?? null}
              draw={facts == null || quad === null ? null : flattenerOf(quad, facts)}
              size={quad === null ? { width: WIDTH, height: WIDTH } : sizeOf(quad, WIDTH)}
              shows={shows}
              label={words.case.cards[step]}
              kind="cut card-picture"
            />
            <figcaption>{words.case.cards[step]}</figcaption>
          </figure>
        );
      })}
    </div>
  );
}
