import { DEFAULT_LIMITS } from '../decode/media.ts';
import type { ModelId } from '../models/manifest.ts';
import { MODELS } from '../models/manifest.ts';
import type { Configuration } from './environment.ts';
import { EXIT } from './exit-codes.ts';
import { openEngine } from './open-engine.ts';
import type { Terminal } from './terminal.ts';
import { makeTestPicture } from './test-picture.ts';

/** One thing that was tried. */
export interface DoctorFinding {
  readonly name: string;
  readonly works: boolean;
  readonly detail: string;
}

const MINIMUM_NODE = [20, 19] as const;

function examineNode(): DoctorFinding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const works = major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
  return { name: 'Node', works, detail: `${process.versions.node}, at least ${MINIMUM_NODE.join('.')} is needed` };
}

/** Decodes a picture of our own through the real child, so that what is said to work did work. */
async function examineDecoder(configuration: Configuration, terminal: Terminal): Promise<DoctorFinding> {
  const { decoder } = await openEngine(configuration, terminal);
  const source = { bytes: await makeTestPicture() };
  let frames = 0;
  let detail = 'no answer';
  for await (const event of decoder.decode(source, { frameRate: 'all', maxSide: 64, audio: false }, DEFAULT_LIMITS)) {
    if (event.type === 'frame') frames += 1;
    if (event.type === 'end') detail = event.failure ? event.failure.code : `${decoder.name} in a child process`;
  }
  return { name: 'Decoder', works: frames === 1, detail };
}

async function examineModels(configuration: Configuration, terminal: Terminal): Promise<DoctorFinding[]> {
  const { models } = await openEngine(configuration, terminal);
  const findings: DoctorFinding[] = [];
  for (const id of Object.keys(MODELS) as ModelId[]) {
    const model = await models.get(id);
    const why = models.unavailable().find((missing) => missing.id === id)?.why;
    findings.push({
      name: id,
      works: model.measured,
      detail: model.measured ? MODELS[id].title : `${why ?? 'missing'}: its checks will not run`,
    });
  }
  await models.release();
  return findings;
}

/** Everything is tried, nothing is assumed. */
export const examineAnalysis = async (configuration: Configuration, terminal: Terminal): Promise<readonly DoctorFinding[]> => [
  examineNode(),
  await examineDecoder(configuration, terminal),
  ...(await examineModels(configuration, terminal)),
];

/** `mien-analysis doctor` */
export async function runDoctor(configuration: Configuration, terminal: Terminal): Promise<number> {
  const findings = await examineAnalysis(configuration, terminal);
  for (const finding of findings) terminal.out.write(`${finding.works ? '✓' : '✗'} ${finding.name.padEnd(24)} ${finding.detail}\n`);
  terminal.out.write(`  ${'Cache'.padEnd(24)} ${configuration.models.cacheDirectory}\n`);
  return findings.every((finding) => finding.works) ? 0 : EXIT.error;
}
