import { fetchModels, MODEL_IDS } from '@mien/analysis';
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Context } from '../context.ts';

/** One thing without which a process cannot do its work. */
export interface Probe {
  readonly name: 'database' | 'objects' | 'queue' | 'models';
  isReady(): Promise<boolean>;
}

const MODELS_LOOKED_AT_EVERY_MS = 60_000;

/** Whole models are hashed, so they are looked at rarely, and never again once all were there. */
function modelsProbe({ config, now }: Pick<Context, 'config' | 'now'>): Probe {
  let lookedAt = 0;
  let last: Promise<boolean> = Promise.resolve(false);
  let ready = false;
  const look = async (): Promise<boolean> => {
    const wanted = MODEL_IDS.filter((id) => !id.startsWith('face-embedder') || id === config.embedder);
    const found = await fetchModels(wanted, { ...config.models, offline: true });
    ready = found.every(({ state }) => state !== 'unavailable');
    return ready;
  };
  return {
    name: 'models',
    isReady: () => {
      const at = now().getTime();
      if (!ready && at - lookedAt > MODELS_LOOKED_AT_EVERY_MS) {
        lookedAt = at;
        last = look();
      }
      return last;
    },
  };
}

const answers = (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  );

/** What this process needs: every one database, objects and queue; one that works jobs also the models. */
export function probesOf(context: Context, boss: PgBoss, work: 'with_jobs' | 'without_jobs'): readonly Probe[] {
  const shared: readonly Probe[] = [
    { name: 'database', isReady: () => answers(() => sql`select 1`.execute(context.db)) },
    { name: 'objects', isReady: () => answers(() => context.objects.head('doctor/nothing')) },
    { name: 'queue', isReady: () => answers(() => boss.getQueues()) },
  ];
  return work === 'with_jobs' ? [...shared, modelsProbe(context)] : shared;
}
