import { mutate } from '@mien/samples';
import { type Child, type Measured, startChild } from '../children/start-child.ts';
import { tellProgress } from '../measure/progress.ts';
import { median } from '../measure/statistics.ts';
import type { PartOptions, PartResult } from '../part.ts';
import { type ResultRow, row } from '../result.ts';
import { type BaseFile, makeBaseFiles } from './base-files.ts';
import type { MutantAnswer, MutantRequest } from './messages.ts';

const MUTANTS = { short: 200, long: 5000 } as const;
/** The child's own limit for a recording is 20 s; reading what could be had comes on top. Beyond this it hangs. */
const HANG_MS = 40_000;
const ENTRY = new URL('./mutant-child.js', import.meta.url);

type Fault = 'crash' | 'hang' | 'uncoded' | 'decoder crash';
interface FaultyMutant {
  readonly file: string;
  readonly seed: number;
  readonly fault: Fault;
  readonly detail?: string;
}

/** Damaged recordings through decoding, signals and verdict: nothing may crash, hang or fail without a finding. */
export async function runFuzz({ long }: PartOptions): Promise<PartResult> {
  const files = await makeBaseFiles();
  const count = long ? MUTANTS.long : MUTANTS.short;
  const tell = tellProgress('fuzz: mutants', count);
  const faults: FaultyMutant[] = [];
  const times: { readonly file: string; readonly seed: number; readonly wallMs: number }[] = [];
  let measuredAll = 0;
  let child = startChild<MutantRequest, MutantAnswer>(ENTRY, []);
  for (let seed = 0; seed < count; seed++) {
    const { name: file, step, bytes } = files[seed % files.length] as BaseFile;
    const tried = await tryMutant(child, { step, bytes: mutate(bytes, seed) });
    if ('fault' in tried) {
      faults.push({ file, seed, ...tried });
      await child.stop();
      child = startChild(ENTRY, []);
    } else {
      times.push({ file, seed, wallMs: tried.cost.wallMs });
      if (tried.answer.measured) measuredAll += 1;
      if (tried.answer.uncoded) faults.push({ file, seed, fault: 'uncoded' });
      if (tried.answer.decoderCrashed) faults.push({ file, seed, fault: 'decoder crash' });
    }
    tell(seed + 1);
  }
  await child.stop();
  const worst = times.reduce((a, b) => (a.wallMs > b.wallMs ? a : b), { file: '', seed: -1, wallMs: 0 });
  return {
    rows: report(
      faults,
      times.map(({ wallMs }) => wallMs),
      count,
      `${worst.file}, seed ${worst.seed}`,
    ),
    facts: { mutants: count, files: files.map(({ name }) => name), stillMeasured: measuredAll, faults },
  };
}

/** One mutant; a child that died or hangs is a fault of this mutant. */
async function tryMutant(
  child: Child<MutantRequest, MutantAnswer>,
  request: MutantRequest,
): Promise<Measured<MutantAnswer> | { readonly fault: Fault; readonly detail: string }> {
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<{ fault: Fault; detail: string }>((resolve) => {
    timer = setTimeout(() => {
      child.kill();
      resolve({ fault: 'hang', detail: `no answer in ${HANG_MS} ms` });
    }, HANG_MS);
  });
  const answered = child.ask(request).catch((error: unknown) => ({
    fault: 'crash' as const,
    detail: error instanceof Error ? error.message : String(error),
  }));
  try {
    return await Promise.race([answered, hang]);
  } finally {
    clearTimeout(timer);
  }
}

function report(faults: readonly FaultyMutant[], times: readonly number[], count: number, worst: string): ResultRow[] {
  const counted = (figure: string, fault: Fault): ResultRow =>
    row({
      figure,
      value: faults.filter((found) => found.fault === fault).length,
      unit: `of ${count}`,
      better: 'lower',
      goal: 0,
    });
  return [
    counted('mutants that crash the analysis', 'crash'),
    counted('mutants that hang', 'hang'),
    counted('mutants that fail without a finding', 'uncoded'),
    counted('mutants that crash the decoder child (contained, told)', 'decoder crash'),
    row({ figure: 'a mutant, wall, median', value: median(times), unit: 'ms', better: 'lower' }),
    row({ figure: 'a mutant, wall, worst', value: times.length > 0 ? Math.max(...times) : null, unit: 'ms', better: 'lower', note: worst }),
  ];
}
