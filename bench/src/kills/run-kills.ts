import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SampleRecordings, seededRandom } from '@mien/samples';
import { migrate, readConfig } from '@mien/server';
import { askService } from './ask-service.ts';
import { countOutcomes } from './count-outcomes.ts';
import { type Filmed, filmVerification } from './film-verification.ts';
import { PlaintextScan } from './plaintext-scan.ts';
import { receiveWebhooks } from './receive-webhooks.ts';
import { scheduleKills } from './schedule-kills.ts';
import { startService } from './service.ts';

/** What a person films, one recording a step. */
const CLIPS = ['front', 'back', 'face'] as const;

export interface KillRun {
  /** an empty database, and everything that its server writes */
  readonly database: { readonly url: string; readonly directory: string };
  readonly recordings: SampleRecordings;
  readonly kills: number;
  readonly seed: number;
  /** verifications under way at once */
  readonly lanes: number;
  /** nothing is begun and nobody killed after so many seconds: what is under way is followed to its end */
  readonly maxSeconds: number;
}

export interface KillReport {
  readonly kills: number;
  readonly byRole: Readonly<Record<'api' | 'worker', number>>;
  readonly verifications: readonly Filmed[];
  readonly acknowledgedChunks: number;
  readonly lostChunks: number;
  readonly verdicts: number;
  readonly secondVerdicts: number;
  readonly notifications: number;
  readonly events: number;
  /** events that never reached the receiver, and ids that reached it and are none of ours */
  readonly lostEvents: number;
  readonly strangeEvents: number;
  /** deliveries beyond one for each event: what the receiver drops by their ids */
  readonly repeatedDeliveries: number;
  readonly seconds: number;
  /** processes that did not stop cleanly at the end */
  readonly uncleanStops: number;
  /** files of the service and of its database in which any 63 bytes of a recording stood, after any kill or at the end */
  readonly plaintextIn: readonly string[];
  readonly bytesScanned: number;
}

/**
 * Complete verifications on real clips over two APIs and two workers, PostgreSQL and files, while processes are killed at seeded points:
 * lanes film one verification after the other until the kills are used up, and each is followed to its verdict.
 */
export async function runKills({ database, recordings, kills: wanted, seed, lanes, maxSeconds }: KillRun): Promise<KillReport> {
  const before = performance.now();
  const directory = await mkdtemp(join(tmpdir(), 'mien-kills-'));
  const receiver = await receiveWebhooks();
  const { privateKey } = generateKeyPairSync('ed25519');
  const env = {
    DATABASE_URL: database.url,
    MIEN_DATA_DIR: join(directory, 'data'),
    TMPDIR: join(directory, 'tmp'),
    MIEN_PORT: '0',
    MIEN_LOG_LEVEL: 'fatal',
    MIEN_REQUESTS_PER_MINUTE: '100000',
    MIEN_DATABASE_CONNECTIONS: '8',
    MIEN_CAPTURE_TOKEN_MINUTES: '60',
    MIEN_WEBHOOK_ALLOWED_HOSTS: receiver.host,
    MIEN_MASTER_KEY: randomBytes(32).toString('base64'),
    MIEN_TOKEN_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const scan = new PlaintextScan(Buffer.concat(await Promise.all(CLIPS.map((name) => recordings.read(name)))));
  const plaintextIn = new Set<string>();
  let bytesScanned = 0;
  const lookForPlaintext = async (folders: readonly string[]): Promise<void> => {
    const { files, bytes } = await scan.findInFolders(folders);
    for (const file of files) plaintextIn.add(file);
    bytesScanned += bytes;
  };
  try {
    for (const name of ['data', 'tmp', 'cwd']) await mkdir(join(directory, name));
    const read = readConfig(env);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const migrated = await migrate(read.config, read.secrets);
    if (!migrated.ok) throw new Error(migrated.problem);
    const service = await startService({ env, cwd: join(directory, 'cwd'), afterKill: () => lookForPlaintext([directory]) });
    await askService(service, {
      method: 'POST',
      path: '/v1/webhook-endpoints',
      token: service.firstKey,
      body: { url: `http://${receiver.host}/` },
    });
    const kills = scheduleKills(service, wanted, seededRandom(seed));
    const isOver = (): boolean => performance.now() - before > maxSeconds * 1000;
    const verifications: Filmed[] = [];
    const film = async (lane: number): Promise<void> => {
      for (let nth = 0; nth === 0 || (kills.done < wanted && !isOver()); nth += 1)
        verifications.push(await filmVerification({ service, recordings, name: `person-${lane}-${nth}`, ...kills }));
    };
    await Promise.all(Array.from({ length: lanes }, (_, lane) => film(lane)));
    await kills.end();
    const outcomes = await countOutcomes(database.url);
    const uncleanStops = await service.stop();
    await lookForPlaintext([directory, database.directory]);
    const sum = (of: (one: Filmed) => number): number => verifications.reduce((total, one) => total + of(one), 0);
    return {
      kills: kills.done,
      byRole: kills.byRole,
      verifications,
      acknowledgedChunks: sum((one) => one.acknowledgedChunks),
      lostChunks: sum((one) => one.lostChunks),
      verdicts: outcomes.verdicts,
      secondVerdicts: outcomes.secondVerdicts,
      notifications: outcomes.notifications,
      events: outcomes.events.length,
      lostEvents: outcomes.events.filter((id) => !receiver.ids.has(id)).length,
      strangeEvents: [...receiver.ids].filter((id) => !outcomes.events.includes(id)).length,
      repeatedDeliveries: receiver.deliveries - receiver.ids.size,
      seconds: (performance.now() - before) / 1000,
      uncleanStops,
      plaintextIn: [...plaintextIn],
      bytesScanned,
    };
  } finally {
    receiver.close();
    await rm(directory, { recursive: true, force: true });
  }
}
