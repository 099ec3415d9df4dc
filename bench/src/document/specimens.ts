import type { Picture } from '@mien/analysis';
import type { FieldName } from '@mien/protocol';
import {
  badZoneCaptures,
  loadDefaultPortrait,
  openFonts,
  readableCaptures,
  type SeriesCapture,
  type Specimen,
  type SpecimenKind,
} from '@mien/samples';
import type { DocumentTask } from './subject.ts';

/** Zones that a reader is expected to read, zones spoilt on purpose, and PRC cards. */
type SpecimenGroup = 'readable zone' | 'spoilt zone' | 'PRC card';

/** A photograph of a rendered document and what stands on it. Simulated: no document of anybody. */
export interface PhotographedSpecimen {
  readonly task: DocumentTask;
  readonly group: SpecimenGroup;
  /** kind, way and seed: gives the same photograph again */
  readonly name: string;
  /** how it was photographed or spoilt */
  readonly way: string;
  readonly picture: Picture;
  readonly mrz: readonly string[] | null;
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
}

export interface SpecimenCounts {
  /** of each kind of zone */
  readonly eachZone: number;
  readonly spoiltZones: number;
  readonly prcCards: number;
}

const ZONES = ['passport', 'td1_back', 'td2_card', 'visa_a', 'visa_b', 'frid_card'] as const satisfies readonly SpecimenKind[];

export const totalOf = ({ eachZone, spoiltZones, prcCards }: SpecimenCounts): number => eachZone * ZONES.length + spoiltZones + prcCards;

/** The samples' own seeded series, made one by one. The series' seed is another than the tests use. */
export async function* photographSpecimens(counts: SpecimenCounts, seed = 7): AsyncGenerator<PhotographedSpecimen> {
  const fonts = await openFonts();
  const portrait = await loadDefaultPortrait();
  for (const kind of ZONES) {
    for await (const capture of readableCaptures(fonts, portrait, kind, counts.eachZone, seed)) yield asSpecimen(capture, 'readable zone');
  }
  for await (const capture of badZoneCaptures(fonts, portrait, counts.spoiltZones, seed)) yield asSpecimen(capture, 'spoilt zone');
  for await (const capture of readableCaptures(fonts, portrait, 'prc_front', counts.prcCards, seed)) yield asSpecimen(capture, 'PRC card');
}

const asSpecimen = ({ name, picture, truth }: SeriesCapture, group: SpecimenGroup): PhotographedSpecimen => ({
  task: group === 'PRC card' ? 'prc_front' : 'mrz',
  group,
  name,
  way: name.split(' ')[1] ?? name,
  picture,
  mrz: truth.mrz,
  fields: printedFields(truth),
});

const printedFields = ({ fields }: Specimen): Partial<Record<FieldName, string>> =>
  Object.fromEntries(fields.filter(({ source }) => source === 'printed').map(({ name, value }) => [name, value]));
