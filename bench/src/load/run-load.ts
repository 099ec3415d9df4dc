import { homedir } from 'node:os';
import { openModels, readModelEnvironment } from '@mien/analysis';
import pg from 'pg';
import { Agent } from 'undici';
import { machineLoad } from '../measure/machine-load.ts';
import { tellProgress } from '../measure/progress.ts';
import { type MemoryPeak, watchMemory } from '../measure/watch-memory.ts';
import type { PartOptions, PartResult } from '../part.ts';
import { startPostgres } from '../servers/start-postgres.ts';
import { type ClipLengths, FULL_LENGTHS, renderVerificationClips } from '../verification/clips.ts';
import { type Api, openApplicant, startStep, uploadTarget } from './applicant.ts';
import { awaitVerdict } from './await-verdicts.ts';
import { drainQueue, type Filmed, filmAll } from './drain-queue.ts';
import { fillTable } from './fill-table.ts';
import { measureBareAnalysis } from './measure-bare-analysis.ts';
import { measureLists } from './measure-lists.ts';
import { cutRecording, type Recording } from './recording.ts';
import { report } from './report-load.ts';
import type { TusTarget } from './send-chunks.ts';
import { type Installation, startInstallation } from './serve.ts';
import { startBareTus } from './start-bare-tus.ts';
import { trickle } from './trickle.ts';

const SIZES = {
  full: { recorders: 200, verdicts: 10, drained: 8, rows: 1_000_000, lists: 200 },
  quick: { recorders: 20, verdicts: 2, drained: 3, rows: 20_000, lists: 30 },
} as const;

/** Each API takes whole clips first, as one that has run for a minute: after 20 recorders V8 was still compiling for a tenth of the processor. */
const WARMING = { recorders: 120 };

/** One for each processor of the machine that the goals are written for. */
const APIS = 2;
const QUICK_LENGTHS: ClipLengths = { document: 1, face: 3, frameRate: 10 };

const sumOf = (peaks: readonly MemoryPeak[], of: keyof MemoryPeak): number | null =>
  peaks.reduce<number | null>((sum, peak) => (sum === null || peak[of] === null ? null : sum + peak[of]), 0);

/** People about to film, spread over the APIs as a proxy would. */
async function recordersOf({ apis }: Installation, api: Api, name: string, count: number): Promise<TusTarget[]> {
  const tell = tellProgress(`load: ${name}s get ready`, count);
  const targets: TusTarget[] = [];
  for (let at = 0; at < count; at += 1) {
    const applicant = await openApplicant(api, `${name}-${at}`, {});
    const { address } = apis[at % apis.length] ?? apis[0];
    targets.push(uploadTarget({ ...api, address }, applicant, (await startStep(api, applicant, 'document_front')).clip_id));
    tell(at + 1);
  }
  return targets;
}

/** Chunks of many recorders at once, to the APIs alone: no worker takes the processor. */
async function measureChunks(installation: Installation, api: Api, face: Recording, count: number) {
  const { apis } = installation;
  await trickle('load: chunks to warm up', await recordersOf(installation, api, 'warming', WARMING.recorders), face);
  const targets = await recordersOf(installation, api, 'recorder', count);
  const watches = apis.map(({ pid }) => watchMemory(pid));
  const ours = await trickle('load: chunks to the service', targets, face);
  const peaks = await Promise.all(watches.map((watch) => watch.stop()));
  const memory: MemoryPeak = { sampledMb: sumOf(peaks, 'sampledMb'), highWaterMb: sumOf(peaks, 'highWaterMb') };
  const bare = await startBareTus();
  const bareTarget = { url: bare.url, headers: {}, metadata: { filetype: 'video/webm' }, dispatcher: api.dispatcher };
  await trickle('load: chunks to warm the bare server up', Array(WARMING.recorders).fill(bareTarget), face);
  const peer = await trickle('load: chunks to a bare tus server', Array(count).fill(bareTarget), face);
  await bare.stop();
  return { ours, peer, memory };
}

/** One person after the other, recording at the pace of life, with one warm worker. */
async function measureVerdicts(installation: Installation, api: Api, database: pg.Client, filmed: Filmed, count: number) {
  const worker = await installation.startWorker(null);
  const outcomes: Record<string, number> = {};
  const waited: number[] = [];
  const tell = tellProgress('load: last byte to verdict', count + 1);
  for (let at = 0; at <= count; at += 1) {
    const { verificationId, lastSent } = await filmAll(api, `verdict-${at}`, filmed, at === 0 ? 'at_once' : 'recording');
    const outcome = await awaitVerdict(database, verificationId);
    // the first one loads the models
    if (at > 0) {
      waited.push(performance.now() - lastSent);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    tell(at + 1);
  }
  await worker.stop();
  return { waited, outcomes };
}

/** The service under load on PostgreSQL, everything on this machine. */
export async function runLoad({ quick }: PartOptions): Promise<PartResult> {
  const size = SIZES[quick ? 'quick' : 'full'];
  const load = machineLoad();
  const models = openModels(readModelEnvironment(process.env, homedir()));
  process.stderr.write('load: rendering the clips\n');
  const lengths = quick ? QUICK_LENGTHS : FULL_LENGTHS;
  const { clips, person } = await renderVerificationClips(models, lengths);
  await models.release();
  const face = cutRecording(clips.face, lengths.face);
  const claims = { fullName: `${person.givenNames} ${person.surname}`, birthDate: person.birthDate };
  const filmed: Filmed = { claims, document: cutRecording(clips.document, lengths.document), face };
  const { alone: floor, scaling } = await measureBareAnalysis(clips.face);

  const postgres = await startPostgres();
  const installation = await startInstallation(postgres.url, APIS);
  const database = new pg.Client(postgres.url);
  const dispatcher = new Agent({ connections: size.recorders });
  const api: Api = { address: installation.apis[0].address, key: installation.key, dispatcher };
  try {
    await database.connect();
    const chunks = await measureChunks(installation, api, face, size.recorders);
    const verdicts = await measureVerdicts(installation, api, database, filmed, size.verdicts);
    const parts = { installation, api, database };
    const one = await drainQueue(parts, { workers: 1, count: size.drained, filmed });
    const two = await drainQueue(parts, { workers: 2, count: size.drained, filmed });
    const like = await openApplicant(api, 'list', {});
    process.stderr.write(`load: writing ${size.rows} verifications\n`);
    process.stderr.write(`load: so far ${JSON.stringify({ waitedMs: verdicts.waited.map(Math.round), perMinute: { one, two } })}\n`);
    const { accountId } = await fillTable(database, size.rows, like);
    const middle = `ver_${String(Math.round(size.rows / 2)).padStart(26, '0')}`;
    const lists = await measureLists(api, database, { accountId, middle, times: size.lists });
    return {
      rows: report({ chunks, verdicts, floor, workers: { one, two, scaling }, lists }),
      facts: {
        loadBefore: load,
        postgres: postgres.version,
        size,
        apis: APIS,
        outcomes: verdicts.outcomes,
        errors: { ours: Object.fromEntries(chunks.ours.errors), peer: Object.fromEntries(chunks.peer.errors) },
        data: {
          face: `${lengths.face} s of a rendered head with sound, 720p, ${lengths.frameRate} frames a second, VP8/WebM, ${clips.face.length} bytes, a chunk a second: simulated`,
          document: `${lengths.document} s of a rendered passport, ${clips.document.length} bytes: simulated`,
        },
        peer: '@tus/server with @tus/file-store in a process of its own: no hashes, no encryption, no fsync, no database',
        floor:
          'last clip: the same clip measured by the same analysis in a warm process with nothing beside it; two workers: the bare analysis of that clip in two processes at once, each on one processor, to one of them; lists: the same rows by plain SQL on one connection',
        beside: `load generator, API, workers and PostgreSQL share this machine; chunks are taken without a worker, by APIs that ${WARMING.recorders} recorders have warmed up (so has the peer), the queue is drained without a load generator, each worker with its decoder held to one processor of its own (taskset)`,
      },
    };
  } finally {
    await database.end();
    await installation.stop();
    await dispatcher.close();
    await postgres.stop();
  }
}
