import type { Evidence } from '@mien/protocol';
import { addDays, isCalendarDate } from './calendar.ts';
import type { DecisionInput } from './decision-input.ts';
import { bestReading, isLegibleStranger } from './document-fields.ts';
import { acceptedDocument, documentKind } from './document-sides.ts';
import { CANNOT_TELL, type Fault, faulty, type Judgement, standsInTheWay, unmeasured } from './judgement.ts';
import { sameState } from './state-codes.ts';

const frontFault = (code: Fault['code'], evidence: Evidence): Fault => ({ code, step: 'document_front', evidence: [evidence] });

/** Type, then state: another type of document may be accepted where this one's state is not. */
function acceptanceFaults(input: DecisionInput): Fault[] {
  const kind = documentKind(input);
  const accepted = acceptedDocument(input);
  const types = input.policy.documents.map((row) => row.type).join(' ');
  if (kind === null || accepted === null)
    return [frontFault('document.type_not_accepted', { signal: 'kind.type', measured: kind?.type ?? null, threshold: types })];

  const state = issuingState(input);
  const nationality = bestReading(input, 'nationality')?.field.value ?? null;
  const unserved = [state, nationality].find(
    (code) => code !== null && input.policy.statesNotServed.some((notServed) => sameState(notServed, code)),
  );
  if (unserved !== undefined && unserved !== null)
    return [frontFault('policy.country_not_served', { signal: 'issuingState', measured: unserved, threshold: 'served' })];

  const { states } = accepted;
  const accepts = states === 'all' || state === null || states.some((one) => sameState(one, state));
  return accepts
    ? []
    : [frontFault('document.country_not_accepted', { signal: 'issuingState', measured: state, threshold: states.join(' ') })];
}

const issuingState = (input: DecisionInput): string | null =>
  bestReading(input, 'issuingState')?.field.value ?? documentKind(input)?.issuingState ?? null;

/** Valid through its last day. An issue date in the future is no date a real document has. */
function dateFaults(input: DecisionInput, expiryDate: string): Fault[] {
  const issued = bestReading(input, 'issueDate');
  if (issued !== null && isCalendarDate(issued.field.value) && issued.field.value > input.asOf) {
    const evidence = { signal: 'issueDate', measured: issued.field.value, threshold: input.asOf, field: 'issueDate' };
    return [{ code: 'document.data_inconsistent', step: issued.step, evidence: [evidence] }];
  }
  if (expiryDate === 'long_term') return [];
  const evidence = { signal: 'expiryDate', measured: expiryDate, field: 'expiryDate' };
  const soon = addDays(input.asOf, input.policy.document.expiresSoonDays);
  if (expiryDate < input.asOf) return [frontFault('document.expired', { ...evidence, threshold: input.asOf })];
  return expiryDate < soon ? [frontFault('document.expires_soon', { ...evidence, threshold: soon })] : [];
}

export function judgeDocumentValidity(input: DecisionInput): Judgement {
  const { documentFront } = input.signals;
  if (documentKind(input) === null && !isLegibleStranger(input)) {
    const kind = documentFront.measured && documentFront.value.document.measured ? documentFront.value.document.value.kind : null;
    return kind !== null && !kind.measured ? unmeasured(kind.why, 'document_front') : CANNOT_TELL;
  }
  const faults = acceptanceFaults(input);
  if (faults.some((fault) => standsInTheWay(fault, input))) return faulty(faults);

  const stateIsKnown =
    issuingState(input) !== null || (acceptedDocument(input)?.states === 'all' && input.policy.statesNotServed.length === 0);
  const expiry = bestReading(input, 'expiryDate')?.field.value ?? '';
  const dated = expiry === 'long_term' || isCalendarDate(expiry);
  return faulty([...faults, ...(dated ? dateFaults(input, expiry) : [])], dated && stateIsKnown ? 'passed' : 'inconclusive');
}
