import { availableParallelism } from 'node:os';
import { type Child, startChild } from '../../children/start-child.ts';
import { tellProgress } from '../../measure/progress.ts';
import { openKeptFilms } from './kept-films.ts';
import type { FilmAnswer, FilmByKind, FilmOrder } from './orders.ts';

/** Drawing and measuring a clip keeps one processor busy, so each has a process that films. */
export interface Films {
  /** @returns one for each order, in their order */
  film<Kind extends FilmOrder['kind']>(title: string, orders: readonly Extract<FilmOrder, { kind: Kind }>[]): Promise<FilmByKind[Kind][]>;
  close(): Promise<void>;
}

const ENTRY = new URL('./film-child.js', import.meta.url);

export async function openFilms(): Promise<Films> {
  const kept = await openKeptFilms();
  const children: Child<FilmOrder, FilmAnswer>[] = [];

  async function make(order: FilmOrder, child: () => Child<FilmOrder, FilmAnswer>): Promise<FilmAnswer> {
    const earlier = await kept.find(order);
    if (earlier !== null) return earlier;
    const { answer } = await child().ask(order);
    await kept.keep(order, answer);
    return answer;
  }

  return {
    async film(title, orders) {
      const tell = tellProgress(title, orders.length);
      const films: FilmAnswer[] = [];
      const left = orders.entries();
      let done = 0;
      const work = async (nth: number): Promise<void> => {
        const child = () => {
          children[nth] ??= startChild(ENTRY, []);
          return children[nth];
        };
        // one iterator for all: each takes the next order that nobody has
        for (const [at, order] of left) {
          films[at] = await make(order, child);
          done += 1;
          tell(done);
        }
      };
      await Promise.all(Array.from({ length: availableParallelism() }, (_, nth) => work(nth)));
      return films as never;
    },
    async close() {
      await Promise.all(children.map((child) => child.stop()));
    },
  };
}
