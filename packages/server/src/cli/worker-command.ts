import type { Terminal } from '@mien/analysis/cli';
import { worker } from '../entry/start.ts';
import { fetchMissingModels } from './fetch-missing-models.ts';
import { readSettings } from './read-settings.ts';
import { orProblem, untilSignal } from './running.ts';

/** `mien worker`: jobs of a shared database until a signal. */
export async function runWorker(environment: Readonly<Record<string, string | undefined>>, terminal: Terminal): Promise<void> {
  const { config, secrets } = readSettings(environment);
  const running = orProblem(await worker(config, secrets));
  const { missing } = await fetchMissingModels(config, terminal);
  if (missing.length > 0) terminal.err.write(`mien: models are missing (${missing.join(', ')}): their checks do not run\n`);
  terminal.out.write('Mien 面 worker\n');
  await untilSignal();
  await running.stop();
}
