import type { DecisionInput } from './decision-input.ts';
import { faulty, type Judgement, NOT_RUN, unmeasured } from './judgement.ts';

/** The same document under another account: relatives share devices, not documents. Whose it is is for people to find out. */
export function judgeLinkDocument(input: DecisionInput): Judgement {
  const { links } = input.signals;
  if (links === undefined) return NOT_RUN;
  if (!links.measured) return unmeasured(links.why, 'document_front');
  const { documentOtherAccounts } = links.value;
  if (documentOtherAccounts === 0) return faulty([]);
  return faulty([
    {
      code: 'link.document_duplicate',
      step: 'document_front',
      evidence: [{ signal: 'links.documentOtherAccounts', measured: documentOtherAccounts, threshold: 0 }],
    },
  ]);
}
