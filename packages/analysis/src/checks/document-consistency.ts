import type { Evidence } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { bestReading, canContradict, type Reading } from './document-fields.ts';
import { acceptedDocument, documentKind, measuredSides } from './document-sides.ts';
import { findContradictions } from './find-contradictions.ts';
import { judgeMrz } from './judge-mrz.ts';
import { CANNOT_TELL, type Fault, faulty, type Judgement } from './judgement.ts';
import { prcNumberReading, readPrcNumber } from './prc-number.ts';

const idNumberInvalid = (step: Reading['step'], evidence: Evidence): Fault => ({
  code: 'identity.id_number_invalid',
  step,
  evidence: [evidence],
});

/**
 * A resident number whose check character is right was read rightly (a misread digit passes 1 time in 11) and says birth date and sex
 * by itself; print that says otherwise on the same card was altered: `document.tampered`.
 */
function prcFaults(input: DecisionInput): { faults: Fault[]; proves: boolean } {
  const number = prcNumberReading(input);
  if (number === null) return { faults: [], proves: false };
  const says = readPrcNumber(number.field.value);
  if (says === null)
    return {
      faults: [
        idNumberInvalid(number.step, {
          signal: 'prcNumber.checkCharacter',
          measured: 'wrong',
          threshold: 'right',
          field: number.field.name,
        }),
      ],
      proves: false,
    };
  const compared = (['birthDate', 'sex'] as const).flatMap((name) => {
    const printed = bestReading(input, name);
    return printed === null ? [] : [{ name, printed, agrees: printed.field.value === says[name] }];
  });
  const differing = compared.filter((one) => !one.agrees);
  const sure = differing.filter((one) => canContradict(one.printed.field));
  const evidence = sure.map(
    ({ name }): Evidence => ({ signal: `fields.printed`, measured: 'differs', threshold: 'prcNumber', field: name }),
  );
  return {
    faults: evidence.length > 0 ? [{ code: 'document.tampered', step: number.step, evidence }] : [],
    proves: compared.length > 0 && differing.length === 0,
  };
}

function mrzFaults(input: DecisionInput): { faults: Fault[]; proves: boolean } {
  const zones = measuredSides(input).flatMap(({ step, document }) => (document.mrz.measured ? [{ step, mrz: document.mrz.value }] : []));
  const wrong = zones.filter(({ mrz }) => judgeMrz(mrz) === 'number_wrong');
  const faults = wrong.map(({ step, mrz }): Fault => {
    const names = mrz.checkDigits.filter((digit) => !digit.ok).map((digit) => digit.name);
    return idNumberInvalid(step, { signal: 'mrz.checkDigits', measured: names.join(' '), threshold: 'right' });
  });
  return { faults, proves: zones.some(({ mrz }) => judgeMrz(mrz) === 'read' && mrz.checkDigits.length > 0) };
}

const hasBarcode = (input: DecisionInput): boolean => measuredSides(input).some(({ document }) => document.barcode.measured);

/**
 * Whether the document agrees with itself. A wrong check digit (`identity.id_number_invalid`) comes first: what contradicts a misread
 * number means nothing. A number that proves itself against the print of the same card is `document.tampered`; machine-readable data
 * against sure print, or one zone against another, is `document.data_inconsistent`: either may be misprinted, misread or altered.
 * Passing needs one proof: check digits, a number that agrees with its card, or an error-corrected barcode.
 */
export function judgeDocumentConsistency(input: DecisionInput): Judgement {
  if (acceptedDocument(input) === null) return CANNOT_TELL;
  const prc = documentKind(input)?.type === 'prc_id' ? prcFaults(input) : { faults: [], proves: false };
  const mrz = mrzFaults(input);
  const told = [...prc.faults, ...mrz.faults];
  if (told.length > 0) return faulty(told);

  const contradictions = findContradictions(input);
  const step = contradictions[0]?.step;
  if (step !== undefined)
    return faulty([{ code: 'document.data_inconsistent', step, evidence: contradictions.map((one) => one.evidence) }]);
  return faulty([], prc.proves || mrz.proves || hasBarcode(input) ? 'passed' : 'inconclusive');
}
