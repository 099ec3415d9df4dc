import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readModelEnvironment } from '@mien/analysis';
import { openRecordings } from '@mien/samples';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runKills } from '../../bench/src/kills/run-kills.ts';
import { type RunningPostgres, startPostgres } from '../../bench/src/servers/start-postgres.ts';

const KILLS = Number(process.env['MIEN_KILLS'] ?? 50);
const SEED = 3;
/** Two, so that a killed process starts again in seconds: with four, faster verifications than before left a start 30 s of two cores (2026-11-28). */
const LANES = 2;
/**
 * All of them on any machine: one that others keep busy takes longer and kills no fewer. 50 took 723 s on two cores beside the test of 16 kills
 * (2026-11-28). This only ends a run that hangs, and then the test fails.
 */
const MOST_SECONDS = 2700;

let postgres: RunningPostgres;
beforeAll(async () => {
  postgres = await startPostgres(['fsync=off', 'max_connections=200']);
});
afterAll(() => postgres.stop());

it('complete verifications on real clips, processes killed at random: nothing acknowledged is lost, no recording can be read on disk, no second verdict, each event once', async () => {
  const models = readModelEnvironment(process.env, homedir());
  const recordings = await openRecordings(fileURLToPath(new URL('../../node_modules/.cache/mien-test/', import.meta.url)), models);
  for (const name of ['front', 'back', 'face'] as const) await recordings.read(name);
  const report = await runKills({ database: postgres, recordings, kills: KILLS, seed: SEED, lanes: LANES, maxSeconds: MOST_SECONDS });
  const { verifications } = report;
  process.stdout.write(
    `${report.kills} kills (${report.byRole.api} of APIs, ${report.byRole.worker} of workers), ${verifications.length} verifications, ` +
      `${report.acknowledgedChunks} chunks, ${report.events} events, ${report.repeatedDeliveries} delivered again, ${Math.round(report.seconds)} s\n`,
  );
  expect(report.kills).toBe(KILLS);
  expect(verifications.filter((one) => one.state !== 'approved')).toEqual([]);
  expect(report).toMatchObject({ lostChunks: 0, secondVerdicts: 0, lostEvents: 0, strangeEvents: 0, uncleanStops: 0, plaintextIn: [] });
  expect(report.bytesScanned).toBeGreaterThan(1_000_000);
  expect(report.verdicts).toBe(verifications.length);
  expect(report.notifications).toBe(verifications.length);
}, 3_600_000);
