import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

type Environment = Readonly<Record<string, string | undefined>>;

function spawnMien(words: readonly string[], environment: Environment): ChildProcessByStdio<null, Readable, Readable> {
  const { DATABASE_URL: _other, ...inherited } = process.env;
  return spawn(process.execPath, [MAIN, ...words], { env: { ...inherited, LANG: 'C', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

/** Runs `mien` to its end. */
export async function runMien(words: readonly string[], environment: Environment) {
  const child = spawnMien(words, environment);
  const [out, err, [code]] = await Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, 'exit')]);
  return { code: code as number | null, out, err };
}

export interface StartedMien {
  readonly address: string;
  readonly firstKey: string | null;
  /** all that was printed at the start */
  readonly said: string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `mien` and reads until it has said what runs. Ends the child where it does not. */
export async function startMien(words: readonly string[], environment: Environment): Promise<StartedMien> {
  const child = spawnMien(words, environment);
  const exit = once(child, 'exit');
  const errors = textOf(child.stderr);
  let said = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes('Stop with')) break;
  }
  const address = /Address\s+(\S+)/.exec(said)?.[1];
  if (address === undefined) throw new Error(`did not start: ${said}${await errors}`);
  return {
    address,
    firstKey: /mien_test_[\w-]{43}/.exec(said)?.[0] ?? null,
    said,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return (await exit)[0] as number | null;
    },
  };
}
