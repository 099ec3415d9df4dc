import type { Terminal } from '@mien/analysis/cli';
import { verifyAudit } from '../audit/verify-audit.ts';
import { keepSecrets } from '../entry/keep-secrets.ts';
import { openFor } from '../entry/open-for.ts';
import { schemaState } from '../sql/migrate.ts';
import { openTokenKeys } from '../tokens/token-keys.ts';
import { EXITS } from './exit-codes.ts';
import { readSettings } from './read-settings.ts';
import { orProblem } from './running.ts';

/** `mien audit verify`: walks the whole trail. @returns the exit code */
export async function runAuditVerify(environment: Readonly<Record<string, string | undefined>>, terminal: Terminal): Promise<number> {
  const { config, secrets } = readSettings(environment);
  const opened = await openFor(config, secrets, () => undefined);
  const database = orProblem(opened.ok ? { ok: true, running: opened.database } : opened);
  try {
    const state = await schemaState(database.db);
    if (state !== 'current') orProblem({ ok: false, problem: state === 'newer' ? 'database.newer' : 'database.not_migrated' });
    const verified = await verifyAudit(database.db, openTokenKeys((await keepSecrets(config, secrets)).tokenKeyPem));
    if (verified.ok) {
      terminal.out.write(`The audit trail holds: ${verified.entries} entries, ${verified.checkpoints} signed checkpoints.\n`);
      return EXITS.done;
    }
    terminal.err.write(`mien: audit.${verified.problem}: the trail does not hold from entry ${verified.seq} on\n`);
    return EXITS.failed;
  } finally {
    await database.close();
  }
}
