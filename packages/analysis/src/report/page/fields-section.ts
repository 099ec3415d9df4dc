import { type Claims, type FieldName, FieldSource } from '@mien/protocol';
import { type Html, html } from '../html.ts';
import { listFields, sayValue } from '../list-fields.ts';
import type { Report } from '../report.ts';
import { WORDS } from '../words-by-language.ts';

/** Claims know one document number; a resident card prints it as the personal number. */
const claimFor = (name: FieldName, claims: Claims, hasDocumentNumber: boolean): string | undefined => {
  const by: Partial<Record<FieldName, string | undefined>> = {
    name: claims.fullName,
    surname: claims.surname,
    givenNames: claims.givenNames,
    birthDate: claims.birthDate,
    documentNumber: claims.documentNumber,
    personalNumber: hasDocumentNumber ? undefined : claims.documentNumber,
    nationality: claims.nationality,
  };
  return by[name];
};

/** What the profile says beside what each source on the document says. */
export function renderFields(report: Report): Html {
  const words = WORDS[report.language];
  const fields = listFields(report.signals);
  if (fields.length === 0) return html``;
  const sources = FieldSource.options.filter((source) => fields.some((field) => field.values.some((value) => value.source === source)));
  const hasDocumentNumber = fields.some((field) => field.name === 'documentNumber');
  return html`<section><h2>${words.label.read}</h2><div class="scroll" tabindex="0"><table>
<thead><tr><td></td><th>${words.label.claimed}</th>${sources.map((source) => html`<th>${words.source[source]}</th>`)}</tr></thead>
<tbody>${fields.map(
    (field) =>
      html`<tr><th scope="row">${words.field[field.name]}</th><td>${claimFor(field.name, report.claims, hasDocumentNumber) ?? '–'}</td>${sources.map(
        (source) => {
          const values = field.values.filter((value) => value.source === source);
          return html`<td>${values.length === 0 ? '–' : values.map((value) => sayValue(field.name, value.value, words)).join(' / ')}</td>`;
        },
      )}</tr>`,
  )}</tbody></table></div></section>`;
}
