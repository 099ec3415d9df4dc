import { createFaceIndex, type EmbedderId, type Embedding, openRowProducts, SEARCH_SCORES } from '@mien/analysis';
import type { FaceSearchSignals } from '@mien/protocol';
import type { Context } from '../context.ts';
import { templatePlace } from '../measure/keep-template.ts';
import type { Mode } from '../vocabulary.ts';

type Parts = Pick<Context, 'db' | 'sealing'>;

/** Erased faces leave the memory of every process within 10 s. */
const FRESH_MS = 5_000;

export interface FaceSearch {
  /** How many other accounts of the mode keep a face this like; exact, over every kept face of the model. */
  search(wanted: {
    readonly face: Embedding;
    readonly modelId: EmbedderId;
    readonly mode: Mode;
    readonly accountId: string;
  }): Promise<FaceSearchSignals>;
  /** faces held in memory */
  held(): number;
  /** Takes in what was kept meanwhile and drops what is gone. */
  refresh(): Promise<void>;
  /** Forgets everything. */
  close(): void;
}

interface KnownFace {
  readonly accountId: string;
  readonly keptAt: number;
}

interface Gallery {
  readonly index: ReturnType<typeof createFaceIndex>;
  readonly known: Map<string, KnownFace>;
}

const toEmbedding = (base64: string): Embedding => {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return new Float32Array(bytes.buffer, 0, bytes.length >> 2);
};

/** Brings a gallery to what the database holds now: gone first, for that must not wait for keys to open. */
async function bringUpToDate({ db, sealing }: Parts, { index, known }: Gallery, mode: Mode, modelId: EmbedderId): Promise<void> {
  const rows = await db
    .selectFrom('templates')
    .innerJoin('accounts', 'accounts.id', 'templates.account_id')
    .select(['templates.id', 'templates.account_id', 'templates.created_at'])
    .where('templates.model_id', '=', modelId)
    .where('accounts.mode', '=', mode)
    // an erased one's row waits for its key to be destroyed
    .where('templates.sealed', '!=', '')
    .execute();
  const there = new Set(rows.map(({ id }) => id));
  for (const id of known.keys())
    if (!there.has(id)) {
      index.remove(id);
      known.delete(id);
    }
  for (const { id, account_id: accountId, created_at: createdAt } of rows) {
    const keptAt = createdAt.getTime();
    if (known.get(id)?.keptAt === keptAt) continue;
    const row = await db.selectFrom('templates').select('sealed').where('id', '=', id).where('sealed', '!=', '').executeTakeFirst();
    const text = row === undefined ? null : await sealing.open(id, templatePlace(id), row.sealed);
    if (text === null) continue;
    index.put(id, toEmbedding((JSON.parse(text) as { face: string }).face));
    known.set(id, { accountId, keptAt });
  }
}

/**
 * One face among the kept faces of all accounts, by mode and model, in memory only: sealed at rest, opened at the first search. Nothing is
 * opened where no policy asks (look-up-links.ts).
 */
export function openFaceSearch(parts: Parts): FaceSearch {
  const galleries = new Map<string, { readonly gallery: Gallery; readonly mode: Mode; readonly modelId: EmbedderId }>();
  let turn: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  /** one at a time: an index is changed and searched by nobody else meanwhile */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };
  const refresh = (): Promise<void> =>
    inTurn(async () => {
      for (const { gallery, mode, modelId } of galleries.values()) await bringUpToDate(parts, gallery, mode, modelId);
    });
  const open = async (mode: Mode, modelId: EmbedderId, dimensions: number): Promise<Gallery> => {
    const name = `${mode} ${modelId}`;
    const opened = galleries.get(name);
    if (opened !== undefined) return opened.gallery;
    const gallery: Gallery = { index: createFaceIndex(dimensions, await openRowProducts(dimensions)), known: new Map() };
    galleries.set(name, { gallery, mode, modelId });
    // a database that is away for a moment is asked again in the next one; a search asks for itself
    timer ??= setInterval(() => void refresh().catch(() => undefined), FRESH_MS).unref();
    return gallery;
  };

  return {
    search: ({ face, modelId, mode, accountId }) =>
      inTurn(async () => {
        const gallery = await open(mode, modelId, face.length);
        await bringUpToDate(parts, gallery, mode, modelId);
        const threshold = SEARCH_SCORES[modelId];
        const hits = await gallery.index.search(face, threshold);
        const owners = hits.flatMap(({ id }) => gallery.known.get(id)?.accountId ?? []);
        const others = new Set(owners.filter((owner) => owner !== accountId));
        const searched = [...gallery.known.values()].filter((one) => one.accountId !== accountId).length;
        return { modelId, searched, threshold, otherAccounts: others.size };
      }),
    held: () => [...galleries.values()].reduce((sum, { gallery }) => sum + gallery.index.size, 0),
    refresh,
    close: () => {
      if (timer !== null) clearInterval(timer);
      timer = null;
      galleries.clear();
    },
  };
}
