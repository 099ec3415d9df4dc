import type { PolicyView } from '../api/shapes.ts';

/** What of a policy is rehearsed: its own parts, movements and limits. */
export interface Rehearsed extends Pick<PolicyView, 'steps' | 'documents' | 'challenges' | 'movements'> {
  readonly quality: Pick<PolicyView['quality'], 'face' | 'document'>;
}

export type Side = 'document_front' | 'document_back';

/** The sides of a document that are asked for: of a kind that was chosen already, else of any that is accepted. */
export function sidesOf({ steps, documents }: Pick<Rehearsed, 'steps' | 'documents'>, chosen: string | null): readonly Side[] {
  const held = documents.filter(({ type }) => chosen === null || type === chosen);
  const sides: Side[] = ['document_front', ...(held.some(({ back }) => back) ? (['document_back'] as const) : [])];
  return sides.filter((side) => steps.includes(side));
}
