import type { Evidence } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { faulty, type Judgement, NOT_RUN, unmeasured } from './judgement.ts';

const PLACES = [
  ['device', 'maxPerDevice'],
  ['address', 'maxPerAddress'],
  ['network', 'maxPerNetwork'],
] as const;

/** More accounts from one place than the policy lets pass: a shared flat, a workshop of stolen identities. Which it is people find out. */
export function judgeLinkVelocity({ signals: { velocity }, policy }: DecisionInput): Judgement {
  const rules = policy.links?.velocity;
  if (velocity === undefined || rules === undefined) return NOT_RUN;
  if (!velocity.measured) return unmeasured(velocity.why, 'preflight');
  const counted = velocity.value;
  const evidence = PLACES.flatMap(([place, rule]): Evidence[] => {
    const [count, most] = [counted[place], rules[rule]];
    if (count === null || most === null || count <= most) return [];
    return [{ signal: `velocity.${place}`, measured: count, threshold: most }];
  });
  return faulty(evidence.length === 0 ? [] : [{ code: 'link.device_velocity', step: 'preflight', evidence }]);
}
