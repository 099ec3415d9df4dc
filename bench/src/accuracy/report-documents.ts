import { shareOf } from '../measure/statistics.ts';
import { type ResultRow, row } from '../result.ts';
import type { JudgedDocument } from './measure-documents.ts';
import { rateRow } from './report-pairs.ts';

/** Read rates of zones and fields for each type of document, and how many zones were accepted wrongly. */
export function reportDocuments(documents: readonly JudgedDocument[]): ResultRow[] {
  const types = [...new Set(documents.map(({ type }) => type))].sort();
  return types.flatMap((type) =>
    reportType(
      type,
      documents.filter((document) => document.type === type),
    ),
  );
}

function reportType(type: string, documents: readonly JudgedDocument[]): ResultRow[] {
  const zones = documents.flatMap(({ zone }) => (zone ? [zone] : []));
  const right = zones.filter(({ isRight, isAccepted }) => isRight && isAccepted).length;
  const wrong = zones.filter(({ isRight, isAccepted }) => !isRight && isAccepted).length;
  const kinds = documents.filter(({ kindSeen }) => kindSeen === type).length;
  const rows = [countRow(`${type}: told as this type`, kinds, documents.length)];
  if (zones.length > 0) {
    rows.push(
      countRow(`${type}: zone right and accepted`, right, zones.length),
      rateRow(`${type}: zone wrong and accepted`, shareOf(wrong, zones.length), zones.length, 'zones'),
    );
  }
  const fields = documents.flatMap((document) => document.fields);
  for (const name of [...new Set(fields.map((field) => field.name))].sort()) {
    const of = fields.filter((field) => field.name === name);
    const counted = (outcome: string): number => of.filter((field) => field.outcome === outcome).length;
    rows.push(
      countRow(`${type}: ${name} right`, counted('right'), of.length, `${counted('wrong')} wrong, ${counted('not_read')} not read`),
    );
  }
  return rows;
}

const countRow = (figure: string, count: number, of: number, more?: string): ResultRow =>
  row({ figure, value: shareOf(count, of), unit: '', better: 'higher', note: [`${count} of ${of}`, ...(more ? [more] : [])].join('; ') });
