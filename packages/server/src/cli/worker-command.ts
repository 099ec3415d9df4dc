import type { Terminal } from '@mien/analysis/cli';
import { lacksDatabase } from '../entry/start-problems.ts';
import { readSettings } from './read-settings.ts';
import { orProblem, untilSignal } from './running.ts';

/** `mien worker`: jobs of a shared database until a signal. */
export async function runWorker(environment: Readonly<Record<string, string | undefined>>, terminal: Terminal): Promise<void> {
  const { config, secrets } = readSettings(environment);
  const lacking = lacksDatabase(secrets);
  if (lacking !== null) orProblem(lacking);
  const [{ worker }, { fetchMissingModels }] = await Promise.all([import('../entry/start.ts'), import('./fetch-missing-models.ts')]);
  const running = orProblem(await worker(config, secrets));
  const { missing } = await fetchMissingModels(config, terminal);
  if (missing.length > 0) terminal.err.write(`mien: models are missing (${missing.join(', ')}): their checks do not run\n`);
  terminal.out.write('Mien 面 worker\n');
  await untilSignal();
  await running.stop();
}
