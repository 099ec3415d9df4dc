import { judgeLine, type LineReading } from '@mien/capture/peer';
import type { Call } from '../api/calls.ts';
import { useWords } from '../shell/settings.tsx';

interface LineProps {
  readonly reading: LineReading | null;
  /** what the applicant's page says of its side */
  readonly told: Call['quality'];
}

const or = (value: number | null | undefined, unit: string): string => (value === null || value === undefined ? '—' : `${value} ${unit}`);
const share = (loss: number | null | undefined): string =>
  loss === null || loss === undefined ? '—' : `${Math.round(loss * 1000) / 10} %`;

/** The line in a word and in figures, from getStats of this browser; beside it what the other side told. */
export function LineFacts({ reading, told }: LineProps) {
  const { calls } = useWords();
  const got = reading?.received ?? null;
  const word = got === null ? 'unknown' : judgeLine(got);
  return (
    <dl className="pairs digits line-facts" data-is={word}>
      <div>
        <dt>{calls.line}</dt>
        <dd>{calls.lineWords[word]}</dd>
      </div>
      <div>
        <dt>{calls.rtt}</dt>
        <dd>{or(got?.rtt_ms, 'ms')}</dd>
      </div>
      <div>
        <dt>{calls.loss}</dt>
        <dd>{share(got?.loss)}</dd>
      </div>
      <div>
        <dt>{calls.size}</dt>
        <dd>{got?.width == null || got.height == null ? '—' : `${got.width} × ${got.height} · ${got.fps ?? '—'} fps`}</dd>
      </div>
      <div>
        <dt>{calls.rate}</dt>
        <dd>{or(got?.kbps, 'kbit/s')}</dd>
      </div>
      <div>
        <dt>{calls.told}</dt>
        <dd>{told === null ? '—' : `${or(told.rtt_ms, 'ms')} · ${share(told.loss)} · ${or(told.kbps, 'kbit/s')}`}</dd>
      </div>
    </dl>
  );
}
