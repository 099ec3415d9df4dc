import { createHash } from 'node:crypto';
import { WORLDWIDE_2 } from '@mien/protocol';
import { planDates } from '@mien/server';
import { machineLoad } from '../measure/machine-load.ts';
import { ratioOf } from '../measure/statistics.ts';
import type { PartOptions, PartResult } from '../part.ts';
import { row } from '../result.ts';
import { measureHour } from './measure-hour.ts';

const ACCOUNTS = 1_000_000;
const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const HOURS = 2 * 365 * DAY_HOURS;
const START = Date.UTC(2026, 0, 1);
/** As many as the worst hour of the simulation asks for, and more. */
const DUE_AT_ONCE = 1500;
/** The job runs every hour, and half a minute of it goes unnoticed by whatever else the worker does. */
const HOUR_GOAL_S = 30;
/** Days a person takes to verify again once asked; the planned date of the next one starts from there. */
const ANSWER_DAYS = 5;

interface Spread {
  /** verifications asked for in each hour */
  readonly hours: Uint32Array;
  readonly total: number;
  readonly byChance: number;
  /** milliseconds of planning for all of them */
  readonly planningMs: number;
  readonly plans: number;
}

const seedOf = (month: number): Buffer => createHash('sha256').update(`bench seed ${month}`).digest();

/** Every account through two years by the service's own planning: approved, asked by interval or chance, verified again, and so on. */
function simulate(accounts: number, approvedAt: (number: number) => number): Spread {
  const hours = new Uint32Array(HOURS);
  const seeds = Array.from({ length: 36 }, (_, month) => seedOf(month));
  let total = 0;
  let byChance = 0;
  let plans = 0;
  const start = performance.now();
  for (let number = 0; number < accounts; number++) {
    const accountId = `acc_${number}`;
    for (let at = approvedAt(number); ; ) {
      const month = Math.min(35, Math.floor((at - START) / (30.4 * DAY_HOURS * HOUR_MS)));
      const { periodicAt, randomAt } = planDates(WORLDWIDE_2.reverification, {
        accountId,
        approvedAt: new Date(at),
        seed: seeds[month] ?? seedOf(month),
      });
      plans += 1;
      const next = Math.min(periodicAt?.getTime() ?? Number.POSITIVE_INFINITY, randomAt?.getTime() ?? Number.POSITIVE_INFINITY);
      const hour = Math.floor((next - START) / HOUR_MS);
      if (hour >= HOURS) break;
      hours[hour] = (hours[hour] ?? 0) + 1;
      total += 1;
      if (randomAt?.getTime() === next) byChance += 1;
      at = next + ANSWER_DAYS * DAY_HOURS * HOUR_MS;
    }
  }
  return { hours, total, byChance, planningMs: performance.now() - start, plans };
}

const seconds = (ms: number | undefined): number | null => (ms === undefined ? null : ms / 1000);

const most = (hours: Uint32Array): number => hours.reduce((high, count) => Math.max(high, count), 0);

/** A million accounts over two years, in the worst case all approved in one hour. Pure planning: what it spreads, and what it costs. */
export async function runReverification(_options: PartOptions): Promise<PartResult> {
  const accounts = ACCOUNTS;
  const load = machineLoad();
  const movedIn = simulate(accounts, (number) => START + (number % 3600) * 1000);
  const grown = simulate(accounts, (number) => START + (number / accounts) * 365 * DAY_HOURS * HOUR_MS);
  const hour = await measureHour(accounts, DUE_AT_ONCE);
  const evenly = (spread: Spread): number => spread.total / HOURS;
  const yearly = (spread: Spread): number => spread.byChance / accounts / 2;
  return {
    rows: [
      row({
        figure: 'all approved in one hour: most asked in any later hour',
        value: most(movedIn.hours),
        unit: 'accounts',
        better: 'lower',
        goal: accounts / 100,
        peer: 'without spreading',
        peerValue: accounts,
        floor: evenly(movedIn),
        note: 'floor: the same number of verifications evenly over two years',
      }),
      row({
        figure: 'approved through a year: most asked in any hour',
        value: most(grown.hours),
        unit: 'accounts',
        better: 'lower',
        floor: evenly(grown),
      }),
      row({ figure: 'verifications asked for in two years', value: movedIn.total, unit: '', better: 'lower' }),
      row({
        figure: 'of these by chance, a year and account (policy: 0.05)',
        value: yearly(movedIn),
        unit: '',
        better: 'lower',
        floor: 0.05,
      }),
      row({ figure: 'planning one approval', value: ratioOf(movedIn.planningMs * 1000, movedIn.plans), unit: 'µs', better: 'lower' }),
      row({ figure: 'planning a million accounts for two years', value: movedIn.planningMs / 1000, unit: 's', better: 'lower' }),
      row({
        figure: 'the hour’s job on PostgreSQL over a million accounts, nobody due, median',
        value: hour?.nothing ?? null,
        unit: 'ms',
        better: 'lower',
        floor: hour?.plainSelect ?? null,
        note: 'floor: one SELECT by primary key',
      }),
      row({
        figure: `asking ${DUE_AT_ONCE} accounts again that are due at once`,
        value: seconds(hour?.asking),
        unit: 's',
        better: 'lower',
        goal: HOUR_GOAL_S,
        floor: seconds(hour?.plainAsking),
        note: 'each with its grace, event, notification and entry of the trail; floor: as many transactions of one UPDATE',
      }),
      row({
        figure: `reminding ${DUE_AT_ONCE} accounts in their grace`,
        value: seconds(hour?.reminding),
        unit: 's',
        better: 'lower',
        goal: HOUR_GOAL_S,
        floor: seconds(hour?.plainAsking),
      }),
    ],
    facts: { postgres: hour?.postgres ?? null, accounts, hours: HOURS, answerDays: ANSWER_DAYS, policy: 'worldwide 2', load },
  };
}
