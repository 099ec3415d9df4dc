import { createFaceIndex, openRowProducts, SEARCH_SCORES } from '@mien/analysis';
import { seededRandom } from '@mien/samples';
import { median } from '../measure/statistics.ts';
import { type ResultRow, row } from '../result.ts';

const TEMPLATES = 100_000;
const DIMENSIONS = 512;
const ROUNDS = 15;

/** One face among 100,000: exact, in memory. Templates are random directions, which cost what real ones cost. */
export async function measureSearch(): Promise<ResultRow[]> {
  const index = createFaceIndex(DIMENSIONS, await openRowProducts(DIMENSIONS));
  const random = seededRandom(3);
  const draw = (): Float32Array => {
    const values = Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5);
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    return values.map((value) => value / length);
  };
  for (let at = 0; at < TEMPLATES; at++) index.put(`tpl_${at}`, draw());
  const wanted = draw();
  const walls: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [from, used] = [performance.now(), process.cpuUsage()];
    await index.search(wanted, SEARCH_SCORES['face-embedder-512']);
    const { user, system } = process.cpuUsage(used);
    walls.push(performance.now() - from);
    processor.push((user + system) / 1000);
  }
  return [
    row({ figure: 'one face among 100,000, wall', value: median(walls), unit: 'ms', better: 'lower', goal: 50 }),
    row({ figure: 'one face among 100,000, processor', value: median(processor), unit: 'ms', better: 'lower' }),
  ];
}
