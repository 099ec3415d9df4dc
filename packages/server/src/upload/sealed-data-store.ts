import { DataStore, Upload as TusUpload } from '@tus/utils';
import { appendChunk } from './append-chunk.ts';
import { beginUpload } from './begin-upload.ts';
import { openUpload, readUpload, type Upload, type UploadStores } from './read-upload.ts';
import { removeClip } from './remove-clips.ts';
import { getDocument, isSameLength, Length, putDocument } from './sealed-document.ts';
import type { Slabs } from './slabs.ts';
import { UploadRefusal } from './upload-errors.ts';
import { type ClipPlace, documentKey } from './upload-keys.ts';
import type { UploadMemory } from './upload-memory.ts';

/** Facts of one request that tus does not hand to its store. */
export interface StoreRequest {
  readonly place: ClipPlace;
  /** bare media type named at the beginning */
  readonly type: string;
  /** what the request says of the whole, when it declares the length */
  readonly length: Length | undefined;
  /** the body, its hash checked; tus itself is shown no bytes */
  readonly chunk: Buffer;
  /** memory to seal it in */
  readonly slabs: Slabs;
  /** where the request says the upload stands; undefined for requests that write nothing */
  readonly offset: number | undefined;
  readonly maxClips: number;
  readonly openForMs: number;
  /** when the request had wholly arrived */
  readonly now: Date;
}

/** Our store behind tus, for one request. A class because tus asks for one; the work is done by the functions it calls. */
export class SealedDataStore extends DataStore {
  readonly #stores: UploadStores;
  readonly #memory: UploadMemory;
  readonly #request: StoreRequest;

  constructor(stores: UploadStores, memory: UploadMemory, request: StoreRequest) {
    super();
    this.#stores = stores;
    this.#memory = memory;
    this.#request = request;
    this.extensions = ['creation', 'creation-defer-length', 'termination', 'expiration', 'checksum'];
  }

  override async create(upload: TusUpload): Promise<TusUpload> {
    await beginUpload(this.#stores, this.#request);
    return upload;
  }

  override async getUpload(id: string): Promise<TusUpload> {
    const { begun, length, offset } = await this.#read();
    return new TusUpload({
      id,
      offset,
      ...(length === undefined ? {} : { size: length.bytes }),
      metadata: { filetype: begun.type },
      creation_date: begun.begunAt,
    });
  }

  override async declareUploadLength(): Promise<void> {
    const { place, length } = this.#request;
    const upload = await this.#read();
    if (length === undefined) throw new UploadRefusal('upload.header', 'Upload-Length');
    const { objects } = this.#stores;
    const key = documentKey(place, 'length');
    const outcome = await putDocument(objects, key, upload.dataKey, length);
    const standing = outcome === 'written' ? length : await getDocument(objects, key, upload.dataKey, Length);
    if (standing === undefined || !isSameLength(standing, length)) throw new UploadRefusal('upload.differs');
    this.#found = Promise.resolve({ ...upload, length });
  }

  override async write(): Promise<number> {
    const upload = await this.#read();
    const { chunk, slabs, now } = this.#request;
    // what is remembered learns the length with the chunk that is written; a length that came alone is read with the next one
    if (chunk.length === 0 && upload.length !== undefined && upload.offset < upload.length.bytes) this.#memory.forget(upload.place);
    if (chunk.length === 0) return upload.offset;
    this.#memory.keepWritten(upload, await appendChunk({ ...this.#stores, slabs }, upload, chunk, now), chunk);
    return upload.offset + chunk.length;
  }

  override async remove(): Promise<void> {
    await this.#read();
    this.#memory.forget(this.#request.place);
    await removeClip(this.#stores.objects, this.#request.place);
  }

  /** A whole clip does not expire here: retention decides on it. */
  override getExpiration(): number {
    return this.#isWhole ? 0 : this.#request.openForMs;
  }

  /** Are all bytes there, when the upload stands at this offset? */
  async isFull(offset: number): Promise<boolean> {
    return offset === (this.#request.length ?? (await this.#read()).length)?.bytes;
  }

  #isWhole = false;
  #found: Promise<Upload> | undefined;

  /** Read once in a request: tus asks for the upload and then writes to it, both under the lock. */
  #read(): Promise<Upload> {
    this.#found ??= this.#readOnce();
    return this.#found;
  }

  async #readOnce(): Promise<Upload> {
    const { place, offset, now } = this.#request;
    const recalled = offset === undefined ? undefined : this.#memory.recall(place, offset, now);
    if (recalled !== undefined) return recalled;
    const keyless = offset === undefined ? undefined : this.#memory.recallKeyless(place, offset, now);
    const found = keyless === undefined ? await readUpload(this.#stores, place) : await openUpload(this.#stores, keyless);
    if (found.state !== 'present') throw new UploadRefusal(found.state === 'erased' ? 'upload.gone' : 'upload.not_found');
    const { upload } = found;
    const age = now.getTime() - Date.parse(upload.begun.begunAt);
    if (upload.whole === undefined && age > this.#request.openForMs) throw new UploadRefusal('upload.gone');
    this.#isWhole = upload.whole !== undefined;
    if (keyless !== undefined) this.#memory.keepKey(upload, now);
    else if (offset !== undefined) this.#memory.keepRead(upload, now);
    return upload;
  }
}
