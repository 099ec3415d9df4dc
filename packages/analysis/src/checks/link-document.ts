import type { LinkSignals } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { type Fault, faulty, type Judgement, NOT_RUN, unmeasured } from './judgement.ts';

const fault = (code: Fault['code'], signal: keyof LinkSignals, measured: number): Fault => ({
  code,
  step: 'document_front',
  evidence: [{ signal: `links.${signal}`, measured, threshold: 0 }],
});

/** The same document under another account: relatives share devices, not documents. Whose it is is for people to find out; one on the block list is for them too. */
export function judgeLinkDocument(input: DecisionInput): Judgement {
  const { links } = input.signals;
  if (links === undefined) return NOT_RUN;
  if (!links.measured) return unmeasured(links.why, 'document_front');
  const { documentOtherAccounts, documentBlocked = 0 } = links.value;
  const faults: Fault[] = [];
  if (documentOtherAccounts > 0) faults.push(fault('link.document_duplicate', 'documentOtherAccounts', documentOtherAccounts));
  if (documentBlocked > 0) faults.push(fault('link.document_blocklisted', 'documentBlocked', documentBlocked));
  return faulty(faults);
}
