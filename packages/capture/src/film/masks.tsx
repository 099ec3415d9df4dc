import type { Quad } from '@mien/protocol';

const corner = (x: number, y: number, dx: number, dy: number): string =>
  `M${x + dx} ${y}H${x + Math.sign(dx) * 5}Q${x} ${y} ${x} ${y + Math.sign(dy) * 5}V${y + dy}`;

interface CardParts {
  readonly isOk: boolean;
  /** width ÷ height of the place for the picture */
  readonly ratio: number;
  /** corners of the card that was found, pixels of the video */
  readonly quad: Quad | null;
  readonly video: HTMLVideoElement | null;
}

/** The found card's edges over the picture, which fills its place as `object-fit: cover` does. */
function Found({ quad, video }: { readonly quad: Quad; readonly video: HTMLVideoElement }) {
  const { videoWidth, videoHeight } = video;
  return (
    <svg class="mask" viewBox={`0 0 ${videoWidth} ${videoHeight}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <polygon class="found" points={quad.map(([x, y]) => `${x},${y}`).join(' ')} />
    </svg>
  );
}

/** The card's outline: corners to put it into, and its edges as soon as they are found. */
export function CardMask({ isOk, ratio, quad, video }: CardParts) {
  const width = 100;
  const height = 100 / ratio;
  // ID-1 is 85.6 × 54 mm; in a wide picture the height is the limit
  const inner = Math.min(90, (height - 10) * 1.586);
  const tall = inner / 1.586;
  const [x, y] = [(width - inner) / 2, (height - tall) / 2];
  const box = `M${x + 5} ${y}h${inner - 10}q5 0 5 5v${tall - 10}q0 5 -5 5h-${inner - 10}q-5 0 -5 -5v-${tall - 10}q0 -5 5 -5z`;
  return (
    <>
      <svg
        class="mask"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="xMidYMid meet"
        data-is={isOk ? 'ok' : 'no'}
        aria-hidden="true"
      >
        <path class="shade" fill-rule="evenodd" d={`M-300 -300h700v900h-700z${box}`} />
        <path class="corner" d={corner(x, y, 14, 14)} />
        <path class="corner" d={corner(x + inner, y, -14, 14)} />
        <path class="corner" d={corner(x, y + tall, 14, -14)} />
        <path class="corner" d={corner(x + inner, y + tall, -14, -14)} />
      </svg>
      {quad !== null && video !== null && <Found quad={quad} video={video} />}
    </>
  );
}

const OVAL = { rx: 34, ry: 45 } as const;
const around = Math.PI * (3 * (OVAL.rx + OVAL.ry) - Math.sqrt((3 * OVAL.rx + OVAL.ry) * (OVAL.rx + 3 * OVAL.ry)));

/** The oval to put the face into; the arc around it fills with what is done. @param done 0–1, or null before anything is asked */
export function FaceMask({ isOk, done }: { readonly isOk: boolean; readonly done: number | null }) {
  const oval = `M${50 - OVAL.rx} 50a${OVAL.rx} ${OVAL.ry} 0 1 0 ${2 * OVAL.rx} 0a${OVAL.rx} ${OVAL.ry} 0 1 0 -${2 * OVAL.rx} 0z`;
  return (
    <svg class="mask" viewBox="0 0 100 100" preserveAspectRatio="xMidYMid meet" data-is={isOk ? 'ok' : 'no'} aria-hidden="true">
      <path class="shade" fill-rule="evenodd" d={`M-300 -300h700v700h-700z${oval}`} />
      <path class="edge" d={oval} />
      {done !== null && (
        <g transform="rotate(-90 50 50)">
          <ellipse
            class="arc"
            cx="50"
            cy="50"
            rx={OVAL.ry}
            ry={OVAL.rx}
            stroke-dasharray={around}
            stroke-dashoffset={around * (1 - done)}
          />
        </g>
      )}
    </svg>
  );
}
