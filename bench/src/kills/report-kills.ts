import { homedir } from 'node:os';
import { join } from 'node:path';
import { readModelEnvironment } from '@mien/analysis';
import { openRecordings } from '@mien/samples';
import type { PartOptions, PartResult } from '../part.ts';
import { row } from '../result.ts';
import { startPostgres } from '../servers/start-postgres.ts';
import { runKills } from './run-kills.ts';

const KILLS = 50;
const KILLS_LONG = 200;
const SEED = 20261126;

export async function reportKills({ long }: PartOptions): Promise<PartResult> {
  const models = readModelEnvironment(process.env, homedir());
  const recordings = await openRecordings(join(models.cacheDirectory, '..', 'samples'), models);
  const kills = Number(process.env['MIEN_KILLS'] ?? (long ? KILLS_LONG : KILLS));
  const postgres = await startPostgres(['max_connections=200']);
  const report = await runKills({ database: postgres, recordings, kills, seed: SEED, lanes: 4, maxSeconds: 3600 }).finally(postgres.stop);
  const none = { unit: '', better: 'lower', goal: 0 } as const;
  const { verifications } = report;
  return {
    rows: [
      row({ figure: 'processes killed', value: report.kills, unit: '', better: 'higher', goal: long ? KILLS_LONG : KILLS }),
      row({
        figure: 'verifications begun and not approved',
        value: verifications.filter((one) => one.state !== 'approved').length,
        ...none,
      }),
      row({ figure: 'acknowledged chunks lost', value: report.lostChunks, ...none }),
      row({ figure: 'verifications without a verdict', value: verifications.length - report.verdicts, ...none }),
      row({ figure: 'second verdicts', value: report.secondVerdicts, ...none }),
      row({ figure: 'webhook events that never arrived', value: report.lostEvents, ...none }),
      row({ figure: 'webhook ids that are no event', value: report.strangeEvents, ...none }),
      row({ figure: 'files in which a recording could be read', value: report.plaintextIn.length, ...none }),
      row({ figure: 'processes that did not stop cleanly at the end', value: report.uncleanStops, ...none }),
      row({ figure: 'the whole run', value: report.seconds, unit: 's', better: 'lower' }),
    ],
    facts: {
      seed: SEED,
      killed: report.byRole,
      verifications: verifications.length,
      acknowledgedChunks: report.acknowledgedChunks,
      events: report.events,
      repeatedDeliveries: report.repeatedDeliveries,
      bytesScanned: report.bytesScanned,
      setting: 'two APIs and two workers, PostgreSQL and files; clips of a rendered person, VP8 WebM: simulated',
    },
  };
}
