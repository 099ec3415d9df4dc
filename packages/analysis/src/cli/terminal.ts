import { SingleBar } from 'cli-progress';

/** Where a command speaks. Reports go to `out`, progress to `err`, so that a pipe stays clean. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WriteStream;
}

export interface Progress {
  /** how much of a known whole is done */
  bar(label: string, done: number, total: number): void;
  /** what is being done when nobody can know how long it takes */
  note(text: string): void;
  end(): void;
}

const CLEAR_LINE = '\r\u001b[2K';
const SILENT: Progress = { bar: () => undefined, note: () => undefined, end: () => undefined };

/** A bar or a line on a terminal; nothing where nobody watches. */
export function createProgress({ err }: Terminal): Progress {
  if (!err.isTTY) return SILENT;
  let bar: SingleBar | null = null;
  let current = '';
  const end = (): void => {
    bar?.stop();
    bar = null;
    if (current !== '') err.write(CLEAR_LINE);
    current = '';
  };
  return {
    bar(label, done, total) {
      if (label !== current) {
        end();
        current = label;
        bar = new SingleBar({ format: '{label} {bar} {percentage}%', stream: err, hideCursor: true, clearOnComplete: true });
        bar.start(total, done, { label });
      }
      bar?.setTotal(total);
      bar?.update(done);
    },
    note(text) {
      if (bar) end();
      current = text;
      err.write(`${CLEAR_LINE}${text}`);
    },
    end,
  };
}
