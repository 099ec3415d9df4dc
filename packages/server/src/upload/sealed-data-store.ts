import type { Readable } from 'node:stream';
import { DataStore, Upload as TusUpload } from '@tus/utils';
import { collect } from '../adapters/objects/object-store.ts';
import { appendChunk } from './append-chunk.ts';
import { beginUpload } from './begin-upload.ts';
import { readUpload, type Upload, type UploadStores } from './read-upload.ts';
import { removeClip } from './remove-clips.ts';
import { type Length, putDocument } from './sealed-document.ts';
import { UploadRefusal } from './upload-errors.ts';
import { type ClipPlace, documentKey } from './upload-keys.ts';

/** Facts of one request that tus does not hand to its store. */
export interface StoreRequest {
  readonly place: ClipPlace;
  /** bare media type named at the beginning */
  readonly type: string;
  /** what the request says of the whole, when it declares the length */
  readonly length: Length | undefined;
  readonly maxClips: number;
  readonly openForMs: number;
  readonly now: Date;
}

/** Our store behind tus, for one request. A class because tus asks for one; the work is done by the functions it calls. */
export class SealedDataStore extends DataStore {
  readonly #stores: UploadStores;
  readonly #request: StoreRequest;

  constructor(stores: UploadStores, request: StoreRequest) {
    super();
    this.#stores = stores;
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
    const { dataKey } = await this.#read();
    if (length === undefined) throw new UploadRefusal('upload.header', 'Upload-Length');
    await putDocument(this.#stores.objects, documentKey(place, 'length'), dataKey, length);
  }

  override async write(stream: Readable): Promise<number> {
    return appendChunk(this.#stores, await this.#read(), await collect(stream));
  }

  override async remove(): Promise<void> {
    await this.#read();
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
    const found = await readUpload(this.#stores, this.#request.place);
    if (found.state !== 'present') throw new UploadRefusal(found.state === 'erased' ? 'upload.gone' : 'upload.not_found');
    const { upload } = found;
    const age = this.#request.now.getTime() - Date.parse(upload.begun.begunAt);
    if (upload.whole === undefined && age > this.#request.openForMs) throw new UploadRefusal('upload.gone');
    this.#isWhole = upload.whole !== undefined;
    return upload;
  }
}
