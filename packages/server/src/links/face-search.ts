import { createFaceIndex, type EmbedderId, type Embedding, openRowProducts, SEARCH_SCORES } from '@mien/analysis';
import { type FaceSearchSignals, measured, notMeasured } from '@mien/protocol';
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import { templatePlace } from '../measure/keep-template.ts';
import type { Tables } from '../sql/tables.ts';
import type { Mode } from '../vocabulary.ts';
import { blockedFacePlace, facesInForce } from './block-face.ts';

type Parts = Pick<Context, 'db' | 'sealing' | 'now'>;

/** Erased faces leave the memory of every process within 10 s. */
const FRESH_MS = 5_000;

export interface FaceSearch {
  /**
   * How many other accounts of the mode keep a face this like, and how many entries of the block list hold one, whoever's it is; exact, over
   * every face of the model.
   */
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
  /** faces at rest that could not be opened when it was brought up to date: nobody is held against them */
  unread: number;
}

interface OpenGallery {
  readonly gallery: Gallery;
  readonly shelf: ShelfName;
  readonly mode: Mode;
  readonly modelId: EmbedderId;
}

const toEmbedding = (base64: string): Embedding => {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return new Float32Array(bytes.buffer, 0, bytes.length >> 2);
};

/** A face at rest, sealed under the key of its own id. */
interface FaceAtRest {
  readonly id: string;
  readonly account_id: string;
  readonly created_at: Date;
}

/** Where faces rest. */
interface Shelf {
  list(parts: Pick<Parts, 'db' | 'now'>, mode: Mode, modelId: EmbedderId): Promise<readonly FaceAtRest[]>;
  /** empty or undefined: gone since it was listed */
  read(db: Kysely<Tables>, id: string): Promise<{ readonly sealed: string } | undefined>;
  readonly place: (id: string) => string;
}

const SHELVES = {
  kept: {
    list: ({ db }, mode, modelId) =>
      db
        .selectFrom('templates')
        .innerJoin('accounts', 'accounts.id', 'templates.account_id')
        .select(['templates.id', 'templates.account_id', 'templates.created_at'])
        .where('templates.model_id', '=', modelId)
        .where('accounts.mode', '=', mode)
        // an erased one's row waits for its key to be destroyed
        .where('templates.sealed', '!=', '')
        .execute(),
    read: (db, id) => db.selectFrom('templates').select('sealed').where('id', '=', id).executeTakeFirst(),
    place: templatePlace,
  },
  blocked: {
    list: ({ db, now }, mode, modelId) =>
      facesInForce(db, mode, now()).select(['id', 'account_id', 'created_at']).where('model_id', '=', modelId).execute(),
    read: (db, id) => db.selectFrom('blocked_faces').select('sealed').where('id', '=', id).executeTakeFirst(),
    place: blockedFacePlace,
  },
} as const satisfies Record<string, Shelf>;
type ShelfName = keyof typeof SHELVES;

/** Brings a gallery to what the database holds now: gone first, for that must not wait for keys to open. */
async function bringUpToDate(parts: Parts, { gallery, shelf, mode, modelId }: OpenGallery): Promise<void> {
  const { list, read, place } = SHELVES[shelf];
  const { index, known } = gallery;
  const rows = await list(parts, mode, modelId);
  const there = new Set(rows.map(({ id }) => id));
  for (const id of known.keys())
    if (!there.has(id)) {
      index.remove(id);
      known.delete(id);
    }
  let unread = 0;
  for (const { id, account_id: accountId, created_at: createdAt } of rows) {
    const keptAt = createdAt.getTime();
    if (known.get(id)?.keptAt === keptAt) continue;
    const sealed = (await read(parts.db, id))?.sealed ?? '';
    if (sealed === '') continue;
    const text = await parts.sealing.open(id, place(id), sealed);
    if (text === null) {
      unread += 1;
      continue;
    }
    index.put(id, toEmbedding((JSON.parse(text) as { face: string }).face));
    known.set(id, { accountId, keptAt });
  }
  gallery.unread = unread;
}

/** Entries in force that no face of this model can be held against. */
async function countIncomparable({ db, now }: Parts, mode: Mode, modelId: EmbedderId): Promise<number> {
  const { count } = await facesInForce(db, mode, now())
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('model_id', '!=', modelId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * One face among the kept faces of all accounts and those of the block list, by mode and model, in memory only: sealed at rest, opened at
 * the first search. Nothing is opened where no policy asks (look-up-links.ts).
 */
export function openFaceSearch(parts: Parts): FaceSearch {
  const galleries = new Map<string, OpenGallery>();
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
      for (const opened of galleries.values()) await bringUpToDate(parts, opened);
    });
  const open = async (shelf: ShelfName, mode: Mode, modelId: EmbedderId, dimensions: number): Promise<OpenGallery> => {
    const name = `${shelf} ${mode} ${modelId}`;
    const opened = galleries.get(name);
    if (opened !== undefined) return opened;
    const gallery: Gallery = { index: createFaceIndex(dimensions, await openRowProducts(dimensions)), known: new Map(), unread: 0 };
    const made = { gallery, shelf, mode, modelId };
    galleries.set(name, made);
    // a database that is away for a moment is asked again in the next one; a search asks for itself
    timer ??= setInterval(() => void refresh().catch(() => undefined), FRESH_MS).unref();
    return made;
  };

  return {
    search: ({ face, modelId, mode, accountId }) =>
      inTurn(async () => {
        const threshold = SEARCH_SCORES[modelId];
        const [kept, blocked] = [await open('kept', mode, modelId, face.length), await open('blocked', mode, modelId, face.length)];
        for (const opened of [kept, blocked]) await bringUpToDate(parts, opened);
        const { index, known } = kept.gallery;
        const owners = (await index.search(face, threshold)).flatMap(({ id }) => known.get(id)?.accountId ?? []);
        const others = new Set(owners.filter((owner) => owner !== accountId));
        const searched = [...known.values()].filter((one) => one.accountId !== accountId).length;
        const hits = (await blocked.gallery.index.search(face, threshold)).length;
        // an entry that nobody can be held against is no miss: its key may be lost, and an ended one that an old dump brought back is ended again
        const isWhole = hits > 0 || (blocked.gallery.unread === 0 && (await countIncomparable(parts, mode, modelId)) === 0);
        return {
          modelId,
          searched,
          threshold,
          otherAccounts: others.size,
          blocked: isWhole ? measured(hits) : notMeasured('model_unavailable'),
        };
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
