import type { Picture } from '@mien/analysis';
import type { Fonts } from './font.ts';
import { renderLicenceBack, renderLicenceFront } from './licence.ts';
import type { DocumentPerson } from './person.ts';
import { renderPrcBack, renderPrcFront } from './prc-card.ts';
import type { Specimen } from './specimen.ts';
import { renderTravelDocument, type TravelDocumentKind, type TravelDocumentOptions } from './travel-document.ts';

export const SPECIMEN_KINDS = [
  'prc_front',
  'prc_back',
  'passport',
  'td1_front',
  'td1_back',
  'td2_card',
  'visa_a',
  'visa_b',
  'frid_card',
  'licence_front',
  'licence_back',
] as const satisfies readonly (TravelDocumentKind | string)[];
export type SpecimenKind = (typeof SPECIMEN_KINDS)[number];

/** Any specimen by its name. */
export async function renderSpecimen(
  fonts: Fonts,
  kind: SpecimenKind,
  person: DocumentPerson,
  portrait: Picture,
  options: TravelDocumentOptions = {},
): Promise<Specimen> {
  switch (kind) {
    case 'prc_front':
      return renderPrcFront(fonts, person, portrait, options);
    case 'prc_back':
      return renderPrcBack(fonts, person, options);
    case 'licence_front':
      return renderLicenceFront(fonts, person, portrait, options);
    case 'licence_back':
      return renderLicenceBack(fonts, person, options);
    default:
      return renderTravelDocument(fonts, kind, person, portrait, options);
  }
}
