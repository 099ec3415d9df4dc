import type { PartResult } from '../part.ts';
import { row } from '../result.ts';
import { measureRoutes } from './measure-routes.ts';

/** A reviewer's first screen within a second on a slow office line of 2 Mbit/s. */
const FIRST_SCREEN_GOAL_KB = 250;

/** The console as it is built: what each screen loads before it can be used. Nothing runs; figures are the same on every machine. */
export async function runBundles(): Promise<PartResult> {
  const { shellKb, routes } = await measureRoutes();
  const queue = routes.find(({ screen }) => screen === 'queue-page');
  const kb = (value: number): number => Math.round(value * 10) / 10;
  return {
    rows: [
      row({ figure: 'shell of the console, gzip', value: kb(shellKb), unit: 'kB', better: 'lower' }),
      row({
        figure: 'shell and queue: the first screen, gzip',
        value: queue === undefined ? null : kb(shellKb + queue.kb),
        unit: 'kB',
        better: 'lower',
        goal: FIRST_SCREEN_GOAL_KB,
      }),
      ...routes.map(({ screen, kb: size }) =>
        row({ figure: `${screen} beyond the shell, gzip`, value: kb(size), unit: 'kB', better: 'lower' }),
      ),
    ],
    facts: { what: 'packages/console/dist/page as `npm run build` writes it' },
  };
}
