import { startChild } from '../children/start-child.ts';
import type { Cost } from '../measure/measure-call.ts';
import { tellProgress } from '../measure/progress.ts';
import { nameFaces } from './name-faces.ts';
import type { Cohort, LabelledPicture } from './pictures.ts';
import type { FaceAnswer, FaceRequest, FoundFace, SubjectName } from './subject.ts';

export interface SubjectRun {
  readonly name: SubjectName;
  /** one a person of a picture, in the order of the pictures; null where not found */
  readonly faces: readonly (FoundFace | null)[];
  /** one a picture, warm; a group photograph's is that of every face on it */
  readonly costs: Readonly<Record<Cohort, readonly Cost[]>>;
  readonly peakMemoryMb: number;
  /** likeness of face a and face b by the subject's own measure */
  compare(pairs: readonly { readonly a: number; readonly b: number }[]): Promise<readonly number[]>;
  stop(): Promise<void>;
}

const ENTRY = new URL('./subject-child.js', import.meta.url);
const MAX_FACES = 20;

/**
 * Runs every subject over the same pictures in the same run: each in its own process, asked in turn picture by picture, so that
 * whatever else the machine does meets all alike. The first two pictures are run once beforehand and not counted.
 */
export async function measureSubjects(names: readonly SubjectName[], pictures: readonly LabelledPicture[]): Promise<SubjectRun[]> {
  const runs = names.map((name) => {
    const child = startChild<FaceRequest, FaceAnswer>(ENTRY, [name]);
    return {
      name,
      child,
      faces: [] as (FoundFace | null)[],
      costs: { film: [] as Cost[], portrait: [] as Cost[], render: [] as Cost[], group: [] as Cost[] },
      peakMemoryMb: 0,
    };
  });
  const tell = tellProgress('faces: pictures', pictures.length);
  const warmUp = [pictures[0], pictures.at(-1)].filter((picture) => picture !== undefined);
  for (const { child } of runs) for (const { picture } of warmUp) await child.ask({ kind: 'find', picture, maxFaces: MAX_FACES });
  for (const [index, labelled] of pictures.entries()) {
    const isGroup = labelled.cohort === 'group';
    // a different subject goes first each time
    for (const turn of runs.keys()) {
      const run = runs[(turn + index) % runs.length] as (typeof runs)[number];
      const { answer, cost, peakMemoryMb } = await run.child.ask({
        kind: 'find',
        picture: labelled.picture,
        maxFaces: isGroup ? MAX_FACES : 1,
      });
      run.faces.push(...nameFaces(labelled, answer.kind === 'faces' ? answer.faces : []));
      run.costs[labelled.cohort].push(cost);
      run.peakMemoryMb = peakMemoryMb;
    }
    tell(index + 1);
  }
  return runs.map(({ child, ...run }) => ({
    ...run,
    async compare(pairs) {
      const embeddingOf = (index: number): readonly number[] => run.faces[index]?.embedding ?? [];
      const { answer } = await child.ask({ kind: 'compare', pairs: pairs.map(({ a, b }) => [embeddingOf(a), embeddingOf(b)] as const) });
      return answer.kind === 'scores' ? answer.scores : [];
    },
    stop: () => child.stop(),
  }));
}
