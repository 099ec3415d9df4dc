import { type Embedding, type Engine, groupFace, type MeasuredFaceStep, resolveThresholds } from '@mien/analysis';
import type { Policy } from '@mien/protocol';
import type { JudgedClip } from '../liveness/judge-clip.ts';
import type { ResultRow } from '../result.ts';
import { isNonMatch } from './match-portrait.ts';
import { groupRows, type Trial, worstSpeciesRows } from './report-groups.ts';

export interface GroupedClips {
  readonly honest: readonly MeasuredFaceStep[];
  readonly attacks: Readonly<Record<string, readonly MeasuredFaceStep[]>>;
}

export interface GroupJudge {
  readonly judge: (step: MeasuredFaceStep) => JudgedClip;
  /** of the one person that every clip shows */
  readonly portrait: Embedding;
  readonly policy: Policy;
  readonly engine: Engine;
}

const groupsOf = (step: MeasuredFaceStep): Trial['groups'] => ({ ...groupFace(step) });

/**
 * BPCER, APCER of the worst species and FNMR, of all and of each group of skin tone (a proxy) and light as they are measured in the clips.
 * @param how what the clips are, for the notes
 */
export function groupTrials({ honest, attacks }: GroupedClips, { judge, portrait, policy, engine }: GroupJudge, how: string): ResultRow[] {
  const { matchAccept } = resolveThresholds(policy, engine.embedder);
  const passes = (step: MeasuredFaceStep): boolean => judge(step).stoppedBy.length === 0;
  const bySpecies = Object.fromEntries(
    Object.entries(attacks).map(([species, steps]) => [species, steps.map((step) => ({ groups: groupsOf(step), isError: passes(step) }))]),
  );
  const matched = honest.flatMap((step) => {
    const isError = isNonMatch(portrait, step, engine, matchAccept);
    return isError === null ? [] : [{ groups: groupsOf(step), isError }];
  });
  return [
    ...groupRows(
      'by group, BPCER',
      honest.map((step) => ({ groups: groupsOf(step), isError: !passes(step) })),
      `clips, ${how}`,
    ),
    ...worstSpeciesRows('by group, APCER', bySpecies, `presentations, ${how}`),
    ...groupRows(`by group, FNMR at ${matchAccept}`, matched, `clips against the portrait they are drawn from, ${how}`),
  ];
}
