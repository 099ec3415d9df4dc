import { Parser, type ReadEntry } from 'tar';

/** A file that is larger than this is not one of ours: a tarball is not trusted to fill the memory. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Reads the named files out of a gzipped npm tarball while it streams by.
 * @param paths paths under the package's root (`package/` in the tarball)
 * @returns the files found; a name that is not there is absent from the map
 * @throws when the stream fails, the archive is damaged, or a wanted file is over 64 MiB
 */
export function readTarball(
  stream: NodeJS.ReadableStream,
  paths: ReadonlySet<string>,
  onBytes: (received: number) => void,
): Promise<Map<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    const found = new Map<string, Uint8Array>();
    let received = 0;
    const parser = new Parser({
      strict: true,
      filter: (path) => paths.has(withoutRoot(path)),
      onReadEntry: (entry) => collect(entry, found, reject),
    });
    parser.on('end', () => resolve(found));
    parser.on('error', reject);
    stream.on('error', reject);
    stream.on('data', (chunk: Buffer) => {
      received += chunk.byteLength;
      onBytes(received);
      parser.write(chunk);
    });
    stream.on('end', () => parser.end());
  });
}

const withoutRoot = (path: string): string => path.slice(path.indexOf('/') + 1);

function collect(entry: ReadEntry, found: Map<string, Uint8Array>, reject: (error: Error) => void): void {
  if (entry.size > MAX_FILE_BYTES) {
    reject(new Error(`A file of ${entry.size} bytes in a model tarball is over the limit`));
    entry.resume();
    return;
  }
  const chunks: Buffer[] = [];
  entry.on('data', (chunk: Buffer) => chunks.push(chunk));
  entry.on('end', () => found.set(withoutRoot(entry.path), Buffer.concat(chunks)));
}
