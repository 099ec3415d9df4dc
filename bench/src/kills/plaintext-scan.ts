import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const WINDOW = 32;
const BASE = 0x01000193;

/** Base to the power of the window, to take the oldest byte out of the rolling hash. */
const OUT = Array.from({ length: WINDOW }).reduce<number>((power) => Math.imul(power, BASE), 1);

function hashAt(bytes: Buffer, at: number): number {
  let hash = 0;
  for (let index = at; index < at + WINDOW; index += 1) hash = (Math.imul(hash, BASE) + bytes.readUInt8(index)) | 0;
  return hash;
}

/** A server that runs on may have renamed or removed a file since it was listed. */
async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Looks for any stretch of 63 bytes or more of a text, wherever it begins. */
export class PlaintextScan {
  readonly #windows = new Map<number, Buffer[]>();
  /** files that were clean, as they stood then: only what has changed since is read again */
  readonly #clean = new Map<string, string>();

  constructor(plain: Buffer) {
    for (let at = 0; at + WINDOW <= plain.length; at += WINDOW) {
      const window = plain.subarray(at, at + WINDOW);
      if (new Set(window).size < 8) continue;
      const hash = hashAt(plain, at);
      this.#windows.set(hash, [...(this.#windows.get(hash) ?? []), window]);
    }
  }

  /** @returns where plaintext stands in these bytes, or −1 */
  find(bytes: Buffer): number {
    if (bytes.length < WINDOW) return -1;
    let hash = hashAt(bytes, 0);
    for (let at = 0; ; at += 1) {
      if (this.#windows.get(hash)?.some((window) => window.equals(bytes.subarray(at, at + WINDOW))) === true) return at;
      if (at + WINDOW >= bytes.length) return -1;
      hash = (Math.imul(hash, BASE) + (bytes[at + WINDOW] ?? 0) - Math.imul(bytes[at] ?? 0, OUT)) | 0;
    }
  }

  /** @returns every file below these folders in which plaintext stands, and how many bytes were looked at */
  async findInFolders(folders: readonly string[]): Promise<{ files: string[]; bytes: number }> {
    const files: string[] = [];
    let bytes = 0;
    for (const folder of folders)
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const facts = await ifThere(stat(path, { bigint: true }));
        const standing = `${facts?.ino} ${facts?.size} ${facts?.mtimeNs}`;
        if (facts === undefined || this.#clean.get(path) === standing) continue;
        const content = await ifThere(readFile(path));
        if (content === undefined) continue;
        bytes += content.length;
        if (this.find(content) >= 0) files.push(path);
        else this.#clean.set(path, standing);
      }
    return { files, bytes };
  }
}
