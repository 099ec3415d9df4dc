import { groupFace, type MeasuredFaceStep } from '@mien/analysis';
import { ZH_WALLET_4 } from '@mien/protocol';
import { type HeadModel, openHead, seededRandom } from '@mien/samples';
import { drawChallenge } from '../liveness/draw-challenge.ts';
import { judgeClip } from '../liveness/judge-clip.ts';
import { recordClip } from '../liveness/record-clip.ts';
import { machineLoad } from '../measure/machine-load.ts';
import { tellProgress } from '../measure/progress.ts';
import type { PartOptions, PartResult } from '../part.ts';
import { openBenchEngine } from '../verification/open-engine.ts';
import { DRAWN_ATTACKS, DRAWN_PEOPLE, type DrawnGroup } from './draw-people.ts';
import { groupTrials } from './group-trials.ts';
import { embedPortrait } from './match-portrait.ts';

/** Nobody tuned on these. */
const FIRST_SEED = 90_000;
const POLICY = ZH_WALLET_4;

/** The same checks on one person drawn with skins and lights of four and three kinds, by the groups that are measured in the clips. */
export async function runFairness({ long, quick }: PartOptions): Promise<PartResult> {
  const count = long ? 20 : quick ? 1 : 4;
  const load = machineLoad();
  const engine = await openBenchEngine();
  let seed = FIRST_SEED;
  const drawn = new Map<string, string[]>();
  const drawnAs = new Map<MeasuredFaceStep, string>();
  const record = async (head: HeadModel, title: string, groups: readonly DrawnGroup[]): Promise<MeasuredFaceStep[]> => {
    const tell = tellProgress(title, groups.length * count);
    const steps: MeasuredFaceStep[] = [];
    for (const { drawn: as, recipe } of groups)
      for (let at = 0; at < count; at += 1) {
        seed += 1;
        const random = seededRandom(seed);
        const { step } = await recordClip(head, drawChallenge(random), recipe, seed, random, engine);
        const { tone, light } = groupFace(step);
        drawn.set(as, [...(drawn.get(as) ?? []), `${tone} ${light}`]);
        steps.push(step);
        drawnAs.set(step, as);
        tell(steps.length);
      }
    return steps;
  };
  try {
    const head = await openHead(engine.models, { width: 640, height: 480 });
    const honest = await record(head, 'honest', DRAWN_PEOPLE);
    const attacks: Record<string, MeasuredFaceStep[]> = {};
    for (const [species, groups] of Object.entries(DRAWN_ATTACKS)) attacks[species] = await record(head, species, groups);
    const judge = (step: MeasuredFaceStep) => judgeClip(step, POLICY, engine);
    const portrait = await embedPortrait(head, engine);
    const refused = honest.flatMap((step) => {
      const { stoppedBy, codes } = judge(step);
      return stoppedBy.map((check) => `${drawnAs.get(step)}: ${check} (${codes.join(', ')})`);
    });
    return {
      rows: groupTrials({ honest, attacks }, { judge, portrait, policy: POLICY, engine }, 'simulated'),
      facts: {
        loadBefore: load,
        policy: { id: POLICY.id, version: POLICY.version },
        models: engine.models.loaded(),
        seeds: `from ${FIRST_SEED}; limits were set on other seeds`,
        measuredAs: Object.fromEntries([...drawn].map(([as, groups]) => [as, [...new Set(groups)].sort()])),
        honestStoppedBy: Object.fromEntries(
          [...new Set(refused)].sort().map((text) => [text, refused.filter((one) => one === text).length]),
        ),
        limits:
          'All of it is simulated: one portrait, its skin drawn darker and the light changed by arithmetic, so nothing here says how real people of any skin fare. It shows whether checks and comparison lean on brightness and colour. Skin tone is a proxy: the typology angle of what the camera saw, in the groups of Chardon and others 1991.',
      },
    };
  } finally {
    await engine.models.release();
  }
}
