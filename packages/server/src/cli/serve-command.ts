import type { Terminal } from '@mien/analysis/cli';
import type { Config } from '../config/read-config.ts';
import { lacksDatabase } from '../entry/start-problems.ts';
import { lanAddresses } from '../lan/lan-addresses.ts';
import { commandLanguage } from './command-language.ts';
import { describeStart } from './describe-start.ts';
import type { ModelsAtHand } from './fetch-missing-models.ts';
import { readSettings } from './read-settings.ts';
import { orProblem, untilSignal } from './running.ts';

export interface ListenOptions {
  readonly host?: string;
  readonly port?: string;
  readonly lan?: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const inUrl = (address: string): string => (address.includes(':') ? `[${address}]` : address);

/** The environment with what the command line says put over it; for phones the first address of this machine stands in links. */
function withOptions(environment: Environment, { host, port, lan = environment['MIEN_LAN'] === '1' }: ListenOptions): Environment {
  const given = {
    ...environment,
    ...(host === undefined ? {} : { MIEN_HOST: host }),
    ...(port === undefined ? {} : { MIEN_PORT: port }),
    ...(lan ? { MIEN_LAN: '1' } : {}),
  };
  if (!lan) return given;
  const [first = 'localhost'] = lanAddresses();
  return { MIEN_HOST: '::', MIEN_PUBLIC_URL: `https://${inUrl(first)}:${given['MIEN_PORT'] || '7800'}`, ...given };
}

/** A person at a terminal reads what we print, and only warnings of the log; a supervisor reads the log. */
const forPeople = (environment: Environment, terminal: Terminal): Environment =>
  terminal.err.isTTY && !environment['MIEN_LOG_LEVEL'] ? { ...environment, MIEN_LOG_LEVEL: 'warn' } : environment;

async function qrOf(publicUrl: string, config: Config, terminal: Terminal): Promise<string | null> {
  if (!(config.lan && terminal.err.isTTY)) return null;
  const { toString: toQr } = await import('qrcode');
  return toQr(publicUrl, { type: 'terminal', small: true });
}

const NONE_NEEDED: ModelsAtHand = { present: 0, missing: [] };

/** `mien serve` and `mien api`: run until a signal, then stop in order. What they run is loaded once the settings are right. */
export async function runServer(kind: 'serve' | 'api', options: ListenOptions, environment: Environment, terminal: Terminal) {
  const { config, secrets } = readSettings(withOptions(forPeople(environment, terminal), options));
  const lacking = kind === 'api' ? lacksDatabase(secrets) : null;
  if (lacking !== null) orProblem(lacking);
  const models = kind === 'serve' ? await (await import('./fetch-missing-models.ts')).fetchMissingModels(config, terminal) : NONE_NEEDED;
  const start = await import('../entry/start.ts');
  const running = orProblem(await start[kind](config, secrets));
  const { address, publicUrl, firstKey, firstStaffLink } = running;
  const facts = { config, address, publicUrl, firstKey, firstStaffLink, models, qr: await qrOf(running.publicUrl, config, terminal) };
  terminal.out.write(describeStart(facts, commandLanguage(environment)));
  await untilSignal();
  await running.stop();
}
