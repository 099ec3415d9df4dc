import { SingleBar } from 'cli-progress';

/** Where a command speaks. Reports go to `out`, progress to `err`, so that a pipe stays clean. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WriteStream;
}

export interface Progress {
  /** `done` of `total` in the unit named by the label */
  show(label: string, done: number, total: number): void;
  end(): void;
}

/** A bar on a terminal; nothing where nobody watches. */
export function createProgress(terminal: Terminal): Progress {
  if (!terminal.err.isTTY) return { show: () => undefined, end: () => undefined };
  let bar: SingleBar | null = null;
  let current = '';
  const end = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    show(label, done, total) {
      if (label !== current) {
        end();
        current = label;
        bar = new SingleBar({ format: '{label} {bar} {percentage}%', stream: terminal.err, hideCursor: true, clearOnComplete: true });
        bar.start(total, done, { label: label.padEnd(28) });
      }
      bar?.setTotal(total);
      bar?.update(done);
    },
    end,
  };
}
