import type { PointerEvent, ReactNode } from 'react';
import type { Clip } from '../api/shapes.ts';
import { useWords } from '../shell/settings.tsx';
import type { Words } from '../words/shape.ts';
import type { Jump } from './jumps.ts';

interface LanesProps {
  readonly clip: Clip;
  readonly seconds: number;
  readonly at: number;
  readonly jumps: readonly Jump[];
  readonly seek: (to: number) => void;
  readonly jump: (to: Jump) => void;
}

const WIDE = 1000;
const HIGH = 24;
/** a mark of 26 px on the narrowest lane that is drawn, 520 px */
const MARK_PERCENT = 5;

interface Lane {
  readonly name: keyof Words['case']['lanes'];
  readonly drawing: ReactNode;
}

type Point = { readonly t: number; readonly value: number | null };

/** A line with gaps where nothing was measured: absence is not drawn as zero. */
function linePath(points: readonly Point[], seconds: number, from: number, to: number): string {
  let pen = 'M';
  return points
    .map(({ t, value }) => {
      if (value === null) {
        pen = 'M';
        return '';
      }
      const y = HIGH - 2 - ((Math.min(to, Math.max(from, value)) - from) / (to - from || 1)) * (HIGH - 4);
      const step = `${pen}${((t / seconds) * WIDE).toFixed(1)} ${y.toFixed(1)}`;
      pen = 'L';
      return step;
    })
    .join('');
}

const spanRect = (from: number, to: number, seconds: number, className: string, key: string) => (
  <rect
    key={key}
    className={className}
    x={(from / seconds) * WIDE}
    y={4}
    width={Math.max(2, ((to - from) / seconds) * WIDE)}
    height={HIGH - 8}
    rx={2}
  />
);

function lanesOf({ face, gaps, chunks }: Clip, seconds: number): Lane[] {
  const lanes: Lane[] = [];
  const frames = face?.lanes ?? [];
  const line = (name: Lane['name'], values: readonly Point[], from: number, to: number): void => {
    if (values.some(({ value }) => value !== null))
      lanes.push({ name, drawing: <path className="line" d={linePath(values, seconds, from, to)} vectorEffect="non-scaling-stroke" /> });
  };
  if (frames.length > 0) {
    const every = seconds / frames.length;
    const drawing = frames.map(({ t, faces }) =>
      spanRect(t, t + every, seconds, faces === 1 ? 'one' : faces === 0 ? 'none' : 'many', String(t)),
    );
    lanes.push({ name: 'faces', drawing });
  }
  line(
    'pose',
    frames.map(({ t, yaw }) => ({ t, value: yaw })),
    -45,
    45,
  );
  const sharpness = frames.map(({ t, sharpness: value }) => ({ t, value }));
  line('quality', sharpness, 0, Math.max(1, ...sharpness.map(({ value }) => value ?? 0)));
  line(
    'likeness',
    frames.map(({ t, similarity }) => ({ t, value: similarity })),
    0,
    1,
  );
  const prompts = (face?.prompts ?? []).filter(({ from }) => from !== null);
  if (prompts.length > 0)
    lanes.push({
      name: 'prompts',
      drawing: prompts.map(({ from, to, answered, value }) =>
        spanRect(from ?? 0, to ?? seconds, seconds, answered === false ? 'many' : 'one', `${value}${from}`),
      ),
    });
  const speech = face?.speech ?? [];
  if (speech.length > 0)
    lanes.push({ name: 'audio', drawing: speech.map(({ from, to }) => spanRect(from, to, seconds, 'one', String(from))) });
  if (chunks.length > 0 || gaps.length > 0)
    lanes.push({
      name: 'page',
      drawing: [
        ...chunks.map(({ t }) => (
          <line
            key={`c${t}`}
            className="tick"
            x1={(t / seconds) * WIDE}
            x2={(t / seconds) * WIDE}
            y1={8}
            y2={HIGH - 8}
            vectorEffect="non-scaling-stroke"
          />
        )),
        ...gaps.map(({ from, to }) => spanRect(from, to, seconds, 'many', `g${from}`)),
      ],
    });
  return lanes;
}

/** Two findings of one second stand beside each other: each must be hit by a finger. @returns per cent of the lane */
function placeMarks(jumps: readonly Jump[], seconds: number): { readonly one: Jump; readonly left: number }[] {
  let least = 2;
  return jumps
    .filter(({ at }) => at !== null)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map((one) => {
      const left = Math.max(least, Math.min(97, ((one.at ?? 0) / seconds) * 100));
      least = left + MARK_PERCENT;
      return { one, left };
    });
}

/** What was measured, one lane a signal on one axis of time; a click goes there. The same is told in words by the lists beside it. */
export function Lanes({ clip, seconds, at, jumps, seek, jump }: LanesProps) {
  const words = useWords();
  if (seconds <= 0) return null;
  const toTime = (event: PointerEvent<HTMLDivElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    seek(((event.clientX - left) / width) * seconds);
  };
  const marks = placeMarks(jumps, seconds);
  return (
    <div className="lanes">
      {marks.length > 0 ? (
        <div className="lane marks">
          <span className="lane-name">{words.case.lanes.findings}</span>
          <div className="lane-body">
            {marks.map(({ one, left }) => (
              <button
                key={one.number}
                type="button"
                className="mark-button"
                style={{ insetInlineStart: `${left}%` }}
                onClick={() => jump(one)}
                aria-label={`${words.case.findings} ${one.number}, ${words.case.atSecond((one.at ?? 0).toFixed(1))}`}
              >
                {one.number}
              </button>
            ))}
          </div>
        </div>
      ) : null}
      {lanesOf(clip, seconds).map(({ name, drawing }) => (
        <div className="lane" key={name}>
          <span className="lane-name">{words.case.lanes[name]}</span>
          <div className="lane-body" onPointerDown={toTime}>
            <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" role="img" aria-label={words.case.lanes[name]}>
              {drawing}
            </svg>
            <span className="now" style={{ insetInlineStart: `${(at / seconds) * 100}%` }} />
          </div>
        </div>
      ))}
    </div>
  );
}
