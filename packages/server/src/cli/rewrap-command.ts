import type { Terminal } from '@mien/analysis/cli';
import { keepSecrets } from '../entry/keep-secrets.ts';
import { openKeys } from '../entry/open-keys.ts';
import { readSettings } from './read-settings.ts';

/** `mien rewrap-keys`: every data key under the current master, so that the one of before can be forgotten. May run beside the service. */
export async function runRewrap(environment: Readonly<Record<string, string | undefined>>, terminal: Terminal): Promise<void> {
  const { config, secrets } = readSettings(environment);
  const { keys } = await openKeys(config, secrets, (await keepSecrets(config, secrets)).masterKey);
  terminal.out.write(`${await keys.rewrap()} keys wrapped anew. The master keys of before are needed no more.\n`);
}
