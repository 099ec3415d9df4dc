import type { FieldName } from '@mien/protocol';
import { upperBound95 } from '../error-rates.ts';
import { machineLoad } from '../measure/machine-load.ts';
import { median, percentile, shareOf } from '../measure/statistics.ts';
import type { PartOptions, PartResult } from '../part.ts';
import { packageVersion } from '../peers/locate-package.ts';
import { TESSERACT } from '../peers/tesseract.ts';
import { type ResultRow, row } from '../result.ts';
import { type JudgedReading, measureReaders, type ReaderRun } from './measure-readers.ts';
import { READERS } from './readers.ts';
import type { SpecimenCounts } from './specimens.ts';

const PRC_FIELDS = ['name', 'sex', 'ethnicity', 'birthDate', 'address', 'personalNumber'] as const satisfies readonly FieldName[];
const COUNTS = {
  short: { eachZone: 8, spoiltZones: 30, prcCards: 32 },
  long: { eachZone: 40, spoiltZones: 300, prcCards: 200 },
} as const satisfies Record<string, SpecimenCounts>;

/** Machine-readable zones and PRC cards: what is read, what is wrongly accepted and how long it takes, beside tesseract.js. */
export async function runDocument({ long }: PartOptions): Promise<PartResult> {
  const load = machineLoad();
  const counts = long ? COUNTS.long : COUNTS.short;
  const runs = await measureReaders(counts);
  return {
    rows: runs.flatMap((run) => [...reportZones(run), ...reportCard(run), ...reportCost(run)]),
    facts: {
      loadBefore: load,
      wronglyAccepted: runs.flatMap(({ name, readings }) =>
        readings.filter(isWronglyAccepted).map(({ specimen }) => `${name}: ${specimen.name}`),
      ),
      threads: 'one process a reader, asked in turn; onnxruntime with intraOpNumThreads 1; tesseract.js has one thread',
      peers: { 'tesseract.js': packageVersion(TESSERACT), weights: '@tesseract.js-data/eng and chi_sim 1.0.0, 4.0.0_best_int' },
      data: {
        counts,
        readable:
          'rendered documents of invented people (TD3, TD1, TD2, MRV-A, MRV-B, the old French card; PRC resident cards), photographed by our own distortion at 1280 × 960 in four ways: easy, angled, dim, lamp: simulated',
        spoilt: 'the same zones smeared, blurred, far, noisy, dazzled, covered, dark or cut: nothing here should be accepted wrongly',
      },
    },
  };
}

const isZoneRight = ({ reading, specimen }: JudgedReading): boolean => JSON.stringify(reading?.mrz) === JSON.stringify(specimen.mrz);
const isWronglyAccepted = (judged: JudgedReading): boolean => judged.reading?.mrzAccepted === true && !isZoneRight(judged);
/** Lines of all zones, each right or not, accepted or not: what a reader sees before anything vouches for it. */
const countLines = (zones: readonly JudgedReading[]): { right: number; of: number } => {
  const lines = zones.flatMap(({ reading, specimen }) => (specimen.mrz ?? []).map((line, at) => reading?.mrz?.[at] === line));
  return { right: lines.filter(Boolean).length, of: lines.length };
};
const waysOf = (readings: readonly JudgedReading[]): string[] => [...new Set(readings.map(({ specimen }) => specimen.way))];

function reportZones({ name, readings }: ReaderRun): ResultRow[] {
  const { title } = READERS[name];
  const readable = readings.filter(({ specimen }) => specimen.group === 'readable zone');
  const acceptedRight = (of: readonly JudgedReading[]): JudgedReading[] =>
    of.filter((zone) => zone.reading?.mrzAccepted === true && isZoneRight(zone));
  const rightRow = (figure: string, of: readonly JudgedReading[]): ResultRow =>
    row({
      figure: `${title}: zone right and accepted, ${figure}`,
      value: shareOf(acceptedRight(of).length, of.length),
      unit: '',
      better: 'higher',
      note: `${acceptedRight(of).length} of ${of.length}`,
    });
  const wrongRows = (['readable zone', 'spoilt zone'] as const).map((group) => {
    const of = readings.filter(({ specimen }) => specimen.group === group);
    const wrong = of.filter(isWronglyAccepted).length;
    return row({
      figure: `${title}: zone wrong and accepted, ${group}s`,
      value: shareOf(wrong, of.length),
      unit: '',
      better: 'lower',
      goal: name === 'mien' ? 0 : null,
      note: `${wrong} of ${of.length}; upper 95 % bound ${upperBound95(wrong, of.length)?.toPrecision(2)}`,
    });
  });
  const ways = waysOf(readable).map((way) =>
    rightRow(
      way,
      readable.filter(({ specimen }) => specimen.way === way),
    ),
  );
  const lines = countLines(readable);
  const lineRow = row({
    figure: `${title}: lines of readable zones read right, accepted or not`,
    value: shareOf(lines.right, lines.of),
    unit: '',
    better: 'higher',
    note: `${lines.right} of ${lines.of}`,
  });
  return [rightRow('all readable zones', readable), ...ways, lineRow, ...wrongRows];
}

function reportCard({ name, readings }: ReaderRun): ResultRow[] {
  const cards = readings.filter(({ specimen }) => specimen.group === 'PRC card');
  const { title } = READERS[name];
  const isRight = (card: JudgedReading, field: FieldName): boolean => card.reading?.fields[field] === card.specimen.fields[field];
  const byField = PRC_FIELDS.map((field) => {
    const right = cards.filter((card) => isRight(card, field)).length;
    const wrong = cards.filter((card) => card.reading?.fields[field] !== undefined && !isRight(card, field)).length;
    return row({
      figure: `${title}: PRC card, ${field} right`,
      value: shareOf(right, cards.length),
      unit: '',
      better: 'higher',
      note: `${right} of ${cards.length}; ${wrong} read as something else, the rest not read`,
    });
  });
  const whole = ['all ways', ...waysOf(cards)].map((way) => {
    const of = cards.filter(({ specimen }) => way === 'all ways' || specimen.way === way);
    const right = of.filter((card) => PRC_FIELDS.every((field) => isRight(card, field))).length;
    return row({
      figure: `${title}: PRC card, all six fields right, ${way}`,
      value: shareOf(right, of.length),
      unit: '',
      better: 'higher',
      note: `${right} of ${of.length}`,
    });
  });
  return [...byField, ...whole];
}

function reportCost({ name, readings, peakMemoryMb }: ReaderRun): ResultRow[] {
  const { title } = READERS[name];
  const costs = (['mrz', 'prc_front'] as const).map((task) => {
    const taken = readings.filter(({ specimen }) => specimen.task === task).flatMap(({ cost }) => (cost ? [cost] : []));
    const walls = taken.map(({ wallMs }) => wallMs);
    return row({
      figure: `${title}: ${task === 'mrz' ? 'document with a zone' : 'PRC card'}, wall, median`,
      value: median(walls),
      unit: 'ms',
      better: 'lower',
      note: `p95 ${percentile(walls, 0.95)?.toFixed(0)} ms; processor ${median(taken.map(({ cpuMs }) => cpuMs))?.toFixed(0)} ms; ${
        name === 'mien'
          ? 'corners, quality, orientation, text, zone and fields'
          : 'text only; finding and straightening the card is not in it'
      }`,
    });
  });
  return [...costs, row({ figure: `${title}: peak memory of the process`, value: peakMemoryMb, unit: 'MB', better: 'lower' })];
}
