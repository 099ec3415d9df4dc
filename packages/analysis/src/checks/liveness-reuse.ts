import type { DecisionInput } from './decision-input.ts';
import { faulty, type Judgement, NOT_RUN, PASSED, unmeasured } from './judgement.ts';

/** The same recording again, in whatever container: whose it was before is for people to see. */
export function judgeLivenessReuse(input: DecisionInput): Judgement {
  const { reuse } = input.signals;
  const limits = input.policy.liveness;
  if (limits === undefined || reuse === undefined) return NOT_RUN;
  if (!reuse.measured) return unmeasured(reuse.why, 'face');
  const { video, audio, sameAccount } = reuse.value;
  const likeness = Math.max(video, audio);
  if (likeness < limits.maxReuse) return PASSED;
  const signal = video >= audio ? 'reuse.video' : 'reuse.audio';
  return faulty([
    {
      code: 'attack.recording_reused',
      step: 'face',
      evidence: [
        { signal, measured: likeness, threshold: limits.maxReuse },
        { signal: 'reuse.sameAccount', measured: sameAccount },
      ],
    },
  ]);
}
