import { useWords } from '../shell/settings.tsx';
import { writeCsv } from './write-csv.ts';

/** `share`: drawn as a bar behind the figure, 0 to 1. `trend`: drawn as a line; null where nothing may be told. */
interface Cell {
  readonly text: string;
  readonly share?: number;
  readonly trend?: readonly (number | null)[];
}

export interface FiguresRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly Cell[];
}

interface FiguresTableProps {
  /** what it shows, for screen readers and as the file's name */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly FiguresRow[];
}

const WIDE = 96;
const HIGH = 22;

function Trend({ points }: { readonly points: readonly (number | null)[] }) {
  const most = Math.max(1, ...points.map((point) => point ?? 0));
  let pen = 'M';
  const path = points
    .map((point, index) => {
      if (point === null) {
        pen = 'M';
        return '';
      }
      const step = `${pen}${((index / (points.length - 1 || 1)) * WIDE).toFixed(1)} ${(HIGH - 2 - (point / most) * (HIGH - 4)).toFixed(1)}`;
      pen = 'L';
      return step;
    })
    .join('');
  return (
    <svg className="trend" viewBox={`0 0 ${WIDE} ${HIGH}`} width={WIDE} height={HIGH} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}

/** Figures as a table with bars in it, and as a file. */
export function FiguresTable({ caption, columns, rows }: FiguresTableProps) {
  const { insight } = useWords();
  const [first = '', ...others] = columns;
  const file = (): string => writeCsv([columns, ...rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)])]);
  if (rows.length === 0) return <p className="quiet">{insight.nothing}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keyboard too */}
      <section className="scroll" tabIndex={0} aria-label={caption}>
        <table className="rows figures">
          <caption className="hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {others.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map(({ text, share, trend }, index) => (
                  <td key={others[index]} className="digits">
                    {share === undefined ? null : (
                      <span className="share" aria-hidden="true">
                        <span style={{ inlineSize: `${Math.min(100, share * 100)}%` }} />
                      </span>
                    )}
                    {trend === undefined ? text : <Trend points={trend} />}
                    {trend === undefined ? null : <span className="hidden">{text}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="under">
        <small className="quiet">{insight.small}</small>
        <button type="button" className="plain" onClick={() => download(caption, file())}>
          {insight.csv}
        </button>
      </p>
    </>
  );
}
