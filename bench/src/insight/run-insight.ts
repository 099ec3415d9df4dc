import { lastDays, openDatabase, readFigures, readFunnel, readReasons, sumDays } from '@mien/server';
import pg from 'pg';
import { startInstallation } from '../load/serve.ts';
import { machineLoad } from '../measure/machine-load.ts';
import { tellProgress } from '../measure/progress.ts';
import { median, percentile } from '../measure/statistics.ts';
import type { PartOptions, PartResult } from '../part.ts';
import { row } from '../result.ts';
import { isPostgresInstalled, startPostgres } from '../servers/start-postgres.ts';
import { fillHistory, HISTORY_DAYS } from './fill-history.ts';
import { measureFirstPaint } from './first-paint.ts';

/** What the page asks for first, and what somebody waits for who asks for a year. */
const TIMES = [
  { days: 30, goal: 500, full: 20 },
  { days: 365, goal: 5000, full: 7 },
] as const;
/** Days whose rows changed since they were summed, so that they are read from their rows: people of the last days still go on. */
const MOVED_DAYS = 7;
const PAINT = { goal: 1500, full: 9, quick: 2 } as const;
const ROWS = { full: 1_000_000, quick: 50_000 } as const;

const NOT_MEASURED = TIMES.map(({ days, goal }) =>
  row({ figure: `insight, ${days} days: slowest figure, p95`, value: null, unit: 'ms', better: 'lower', goal }),
);

/** Every query of the page Insight over a million verifications of 400 days, one at a time, beside a plain count of the same verifications. */
export async function runInsight({ quick }: PartOptions): Promise<PartResult> {
  if (!isPostgresInstalled()) return { rows: NOT_MEASURED, facts: { reason: 'PostgreSQL is not installed' } };
  const load = machineLoad();
  const postgres = await startPostgres();
  const installation = await startInstallation(postgres.url, 1);
  const client = new pg.Client(postgres.url);
  const opened = await openDatabase({ kind: 'postgres', url: postgres.url, connections: 4, onLost: () => undefined });
  if (!opened.ok) throw new Error(opened.problem);
  const { db } = opened.database;
  try {
    await client.connect();
    const count = ROWS[quick ? 'quick' : 'full'];
    process.stderr.write(`insight: writing what ${count} verifications leave\n`);
    const began = performance.now();
    await fillHistory(client, count);
    const filledSeconds = Math.round((performance.now() - began) / 1000);
    const rows = [];
    process.stderr.write('insight: summing closed days\n');
    const from = performance.now();
    const summed = await sumDays({ db, now: () => new Date() });
    const summedMs = performance.now() - from;
    await client.query(
      `insert into insight_changes (mode, day) select 'test', (now() at time zone 'UTC')::date - n from generate_series(1, ${MOVED_DAYS}) n`,
    );
    rows.push(
      row({ figure: 'summing one closed day, mean', value: summedMs / summed, unit: 'ms', better: 'lower', note: `${summed} days` }),
    );
    for (const { days, goal, full } of TIMES) {
      const window = lastDays('test', days, new Date());
      const queries = {
        'the funnel': () => readFunnel({ db }, window, 'none'),
        'the funnel by browser': () => readFunnel({ db }, window, 'browser'),
        'the funnel by language': () => readFunnel({ db }, window, 'language'),
        reasons: () => readReasons({ db }, window),
        'rates, times, support and course': () => readFigures({ db }, window),
      };
      const plain = () =>
        client.query(`select count(*) from verifications where mode = 'test' and created_at >= $1 and created_at < $2`, [
          window.from,
          window.to,
        ]);
      const runs = quick ? 3 : full;
      const tell = tellProgress(`insight: ${days} days`, runs);
      const took: Record<string, number[]> = Object.fromEntries(Object.keys(queries).map((name) => [name, []]));
      const floor: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        for (const [name, ask] of Object.entries(queries)) {
          const from = performance.now();
          await ask();
          took[name]?.push(performance.now() - from);
        }
        const from = performance.now();
        await plain();
        floor.push(performance.now() - from);
        tell(run + 1);
      }
      for (const [name, times] of Object.entries(took))
        rows.push(
          row({
            figure: `${name}, ${days} days, p95`,
            value: percentile(times, 0.95),
            unit: 'ms',
            better: 'lower',
            goal,
            floor: percentile(floor, 0.95),
            note: `median ${Math.round(median(times) ?? 0)} ms of ${times.length}`,
          }),
        );
    }
    const { staffLink, apis } = installation;
    if (staffLink === null) throw new Error('the API printed no link for the staff');
    process.stderr.write('insight: first paint\n');
    const painted = await measureFirstPaint(apis[0].address, staffLink, PAINT[quick ? 'quick' : 'full']);
    for (const { figure, took } of painted.screens)
      rows.push(
        row({
          figure: `first paint of ${figure}, empty cache, median`,
          value: median(took),
          unit: 'ms',
          better: 'lower',
          goal: PAINT.goal,
          floor: median(painted.bare),
          note: `slowest ${Math.round(Math.max(...took))} ms of ${took.length}; floor: a bare page with a table`,
        }),
      );
    return {
      rows,
      facts: {
        movedDays: MOVED_DAYS,
        loadBefore: load,
        postgres: postgres.version,
        verifications: count,
        days: HISTORY_DAYS,
        filledSeconds,
        floor: 'a plain count of the verifications of the same time, on one connection',
        data: 'invented rows in the proportions of a service: 7 % never opened, 21 % stopped on the way, the rest decided',
      },
    };
  } finally {
    await client.end();
    await opened.database.close();
    await installation.stop();
    await postgres.stop();
  }
}
