import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../errors/api-error.ts';
import { askTus } from './ask-tus.ts';
import { createBodyBudget } from './body-budget.ts';
import { continueUpload } from './continue-upload.ts';
import { finishUpload, type OnComplete } from './finish-upload.ts';
import { readUpload, type UploadStores } from './read-upload.ts';
import { checkChunk, readLength, readMetadata } from './read-upload-headers.ts';
import { type Received, receiveChunk } from './receive-chunk.ts';
import { SealedDataStore } from './sealed-data-store.ts';
import { isSameLength, type Length } from './sealed-document.ts';
import { createSlabs } from './slabs.ts';
import { UPLOAD_ERRORS, UploadRefusal } from './upload-errors.ts';
import { type ClipPlace, isClipId } from './upload-keys.ts';
import { type ClipLimits, checkType, type UploadLimits } from './upload-limits.ts';
import { createUploadMemory } from './upload-memory.ts';
import { createWriteLocks, lookFreely } from './write-locks.ts';

/** What a request wants of a clip. */
export interface UploadWish {
  readonly action: 'begin' | 'look' | 'append' | 'terminate';
  readonly clipId: string;
}

/** Whose clip it is and what it may be, from whoever knows tokens and steps. */
export interface UploadGrant {
  readonly verificationId: string;
  readonly clip: ClipLimits;
}

export interface UploadParts extends UploadStores {
  /** Runs before any byte of the body is read. Throws what the app answers refusals with. */
  readonly authorise: (request: FastifyRequest, wish: UploadWish) => Promise<UploadGrant>;
  /** After an upload was begun, before that is answered. May be told more than once. */
  readonly onBegin: (clip: ClipPlace) => Promise<void>;
  /** At least once for each whole clip, always with the same values, before the last answer. */
  readonly onComplete: OnComplete;
  readonly limits: UploadLimits;
  readonly now: () => Date;
}

type TusMethod = 'POST' | 'HEAD' | 'PATCH' | 'DELETE';

const ACTIONS = { POST: 'begin', HEAD: 'look', PATCH: 'append', DELETE: 'terminate' } as const satisfies Record<
  TusMethod,
  UploadWish['action']
>;

/** Headers of tus that the answer carries; cross-origin ones are the app's. */
const ANSWERED = [
  'location',
  'upload-offset',
  'upload-length',
  'upload-defer-length',
  'upload-expires',
  'upload-metadata',
  'cache-control',
  'tus-resumable',
  'tus-version',
  'tus-extension',
  'tus-max-size',
];
/** headers and bytes are described in openapi/raw-operations.ts: zod would read what is streamed */
const described = (summary: string): object => ({ tags: ['capture'], summary });

const CHUNK_TYPE = 'application/offset+octet-stream';
const BUSY_SECONDS = 1;
/** Twice this, for the key is let go at the next round: the 10 s within which an erasure reaches every process. */
const REMEMBER_MS = 5000;
const REMEMBER_OBJECTS_MS = 60_000;
const REMEMBERED_UPLOADS = 2000;
/** of memory for chunks between them: some hundred at once, received and sealed */
const KEPT_BYTES = 64 * 1024 * 1024;
const NOTHING: Received = { bytes: Buffer.alloc(0), giveBack: () => undefined };

function wishOf(request: FastifyRequest): UploadWish {
  const action = ACTIONS[request.method as TusMethod];
  if (action === 'begin') return { action, clipId: readMetadata(request.headers).clipId };
  const { clipId } = request.params as { clipId: string };
  if (!isClipId(clipId)) throw new UploadRefusal('upload.not_found');
  return { action, clipId };
}

const placeOf = ({ verificationId, clipId }: ClipPlace): ClipPlace => ({ verificationId, clipId });

function headersFor(request: FastifyRequest, body: Buffer): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && !name.startsWith('x-forwarded-') && name !== 'content-length') headers.set(name, value);
  if (request.method === 'PATCH') headers.set('content-length', String(body.length));
  return headers;
}

function answer(reply: FastifyReply, response: Response): FastifyReply {
  for (const name of ANSWERED) {
    const value = response.headers.get(name);
    if (value !== null) reply.header(name, value);
  }
  return reply.code(response.status).send();
}

function refuse(reply: FastifyReply, { code, detail }: UploadRefusal): FastifyReply {
  if (code === 'upload.busy') reply.header('retry-after', BUSY_SECONDS);
  reply.header('tus-resumable', '1.0.0').type('application/problem+json').code(UPLOAD_ERRORS[code].status);
  return reply.send(problemOf(code, reply.request.id, detail === undefined ? {} : { detail }));
}

/**
 * Drops the connection after this much silence; 0 waits for ever, as Fastify does by itself. A phone that left the network sends no end:
 * nothing but silence tells. Node destroys a socket that timed out. Injected requests have no wire.
 */
function allowSilence({ raw: { socket } }: FastifyRequest, idleMs: number): void {
  if (socket instanceof Socket) socket.setTimeout(idleMs);
}

/**
 * Routes of the uploads, tus 1.0.0 with creation, deferred length, termination, expiry and mandatory sha256 of each chunk, under
 * `/capture/uploads` of the app's prefix. A `204` says that the chunk, sealed, is on durable storage.
 */
export function registerUploads(app: FastifyInstance, parts: UploadParts): void {
  app.register(async (scope) => {
    const { limits } = parts;
    const path = `${scope.prefix}/capture/uploads`;
    const locks = createWriteLocks();
    const budget = createBodyBudget(limits.maxBytesInFlight, 2 * limits.maxChunkBytes);
    const slabs = createSlabs(KEPT_BYTES);
    const memory = createUploadMemory({ keyMs: REMEMBER_MS, objectsMs: REMEMBER_OBJECTS_MS }, REMEMBERED_UPLOADS);
    const forgetting = setInterval(() => memory.forgetKeys(parts.now()), REMEMBER_MS).unref();
    scope.addHook('onClose', async () => clearInterval(forgetting));
    const continuing = { ...parts, memory, slabs, locks, chunkType: CHUNK_TYPE, openForMs: limits.openForMs };
    const grants = new WeakMap<FastifyRequest, UploadWish & UploadGrant>();

    scope.addContentTypeParser(CHUNK_TYPE, async ({ headers }: FastifyRequest, body: Readable) => {
      const announced = headers['content-length'];
      return receiveChunk(body, announced === undefined ? undefined : Number(announced), slabs, limits.maxChunkBytes);
    });
    scope.setErrorHandler((error, _, reply) => {
      if (error instanceof UploadRefusal) return refuse(reply, error);
      throw error;
    });

    scope.addHook('onRequest', async (request, reply) => {
      if (request.method === 'OPTIONS') return;
      const wish = wishOf(request);
      const grant = await parts.authorise(request, wish);
      grants.set(request, { ...wish, ...grant });
      if (wish.action !== 'append') return;
      const length = Number(request.headers['content-length'] ?? limits.maxChunkBytes);
      if (length > limits.maxChunkBytes) throw new UploadRefusal('upload.too_large');
      const giveBack = budget.take(`${grant.verificationId}/${wish.clipId}`, length);
      if (giveBack === undefined) throw new UploadRefusal('upload.busy');
      reply.raw.once('close', giveBack);
      allowSilence(request, limits.idleMs);
    });
    // The body is there: from here on it is our own time that passes.
    scope.addHook('preHandler', async (request) => {
      if (request.method === 'PATCH') allowSilence(request, 0);
    });

    async function handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
      const received = (request.body as Received | undefined) ?? NOTHING;
      try {
        return await handleBytes(request, reply, received.bytes);
      } finally {
        received.giveBack();
      }
    }

    async function handleBytes(request: FastifyRequest, reply: FastifyReply, body: Buffer): Promise<FastifyReply> {
      const granted = grants.get(request);
      if (granted === undefined) throw new Error('a request without a grant');
      if (request.method === 'POST' && body.length > 0) throw new UploadRefusal('upload.header', 'Content-Length');
      checkChunk(request.headers, body);
      const now = parts.now();
      const next = { place: placeOf(granted), headers: request.headers, chunk: body, maxBytes: granted.clip.maxBytes, now };
      const continued = granted.action === 'append' ? await continueUpload(continuing, next) : null;
      if (continued !== null) return reply.headers(continued).code(204).send();
      return answer(reply, await judge(request, granted, body, now));
    }

    /** As this process knows it, or else as it rests. */
    async function declaredLength(place: ClipPlace, offset: number, now: Date): Promise<Length | undefined> {
      const known = memory.recall(place, offset, now);
      if (known !== undefined) return known.length;
      const found = await readUpload(parts, place);
      return found.state === 'present' ? found.upload.length : undefined;
    }

    /** What tus says of the request, and whatever follows from it. */
    async function judge(request: FastifyRequest, granted: UploadWish & UploadGrant, body: Buffer, now: Date): Promise<Response> {
      const method = request.method as TusMethod;
      const { clipId, clip } = granted;
      const place = placeOf(granted);
      const headers = headersFor(request, body);
      const length = readLength(request.headers, clip);
      const offset = method === 'PATCH' ? Number(request.headers['upload-offset']) : undefined;
      const store = new SealedDataStore(parts, memory, {
        place,
        type: method === 'POST' ? checkType(readMetadata(request.headers).filetype, clip) : '',
        length,
        chunk: body,
        slabs,
        offset,
        maxClips: limits.maxClips,
        openForMs: limits.openForMs,
        now,
      });
      // A client that lost our answer declares the same length again, which tus alone would refuse.
      const declared = length === undefined || offset === undefined ? undefined : await declaredLength(place, offset, now);
      if (length !== undefined && declared !== undefined) {
        if (!isSameLength(declared, length)) throw new UploadRefusal('upload.differs');
        headers.delete('upload-length');
      }
      const response = await askTus({ method, path, clipId, headers }, store, method === 'HEAD' ? lookFreely : locks, clip.maxBytes);
      if (method === 'POST' && response.status === 201) await parts.onBegin(place);
      const reached = response.headers.get('upload-offset');
      if (reached !== null && (await store.isFull(Number(reached)))) {
        await finishUpload(parts, place, parts.onComplete, memory);
        memory.forget(place);
      }
      return response;
    }

    scope.post('/capture/uploads', { schema: described('Begin a clip (tus, docs/uploads.md)') }, handle);
    scope.head('/capture/uploads/:clipId', { schema: described('How far a clip has arrived') }, handle);
    scope.patch('/capture/uploads/:clipId', { schema: described('Bytes of a clip, sealed before the answer') }, handle);
    scope.delete('/capture/uploads/:clipId', { schema: described('Give up a clip that is not whole') }, handle);
    scope.options('/capture/uploads', async (_, reply) =>
      reply
        .code(204)
        .headers({
          'tus-resumable': '1.0.0',
          'tus-version': '1.0.0',
          'tus-extension': 'creation,creation-defer-length,termination,expiration,checksum',
          'tus-checksum-algorithm': 'sha256',
        })
        .send(),
    );
  });
}
