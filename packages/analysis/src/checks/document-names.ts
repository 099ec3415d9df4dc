import type { MrzSignals } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { type Reading, readings } from './document-fields.ts';
import { measuredSides } from './document-sides.ts';
import type { DocumentName } from './names/name.ts';

/** Line of the name field and its last position by format, ICAO 9303 parts 4 to 7. The French card of 1995 splits its name over both lines. */
const NAME_FIELD_END = {
  TD1: { line: 2, last: 29 },
  TD2: { line: 0, last: 35 },
  TD3: { line: 0, last: 43 },
  MRVA: { line: 0, last: 43 },
  MRVB: { line: 0, last: 35 },
  FRID: { line: 0, last: 29 },
} as const satisfies Record<MrzSignals['format'], { line: number; last: number }>;

/** A name field whose last position is no filler may be cut. */
function isNameCut(mrz: MrzSignals): boolean {
  const { line, last } = NAME_FIELD_END[mrz.format];
  const symbol = mrz.lines[line]?.[last];
  return symbol !== undefined && symbol !== '<';
}

export interface SourcedName extends DocumentName {
  readonly step: Reading['step'];
  /** lowest confidence of its parts */
  readonly confidence: number;
}

const SOURCES = ['mrz', 'barcode', 'printed'] as const;

/** The names a document shows, one for each place that shows a name; machine-readable ones first. */
export function documentNames(input: DecisionInput): SourcedName[] {
  const all = readings(input);
  return SOURCES.flatMap((source) =>
    measuredSides(input).flatMap(({ step, document }): SourcedName[] => {
      const own = all.filter((reading) => reading.step === step && reading.field.source === source).map((reading) => reading.field);
      const find = (name: string) => own.find((field) => field.name === name);
      const [full, surname, given] = [find('name'), find('surname'), find('givenNames')];
      const truncated = source === 'mrz' && document.mrz.measured && isNameCut(document.mrz.value);
      const about = (fields: readonly ({ confidence: number } | undefined)[]) => ({
        step,
        source,
        truncated,
        confidence: Math.min(...fields.map((field) => field?.confidence ?? 1)),
      });
      const names: SourcedName[] = [];
      if (surname !== undefined || given !== undefined)
        names.push({ surname: surname?.value ?? '', givenNames: given?.value ?? '', ...about([surname, given]) });
      if (full !== undefined) names.push({ full: full.value, ...about([full]) });
      return names;
    }),
  );
}
