import { collect } from '../../src/adapters/objects/object-store.ts';
import type { ByteRange } from '../../src/crypto/frame-layout.ts';
import type { OpenClip } from '../../src/upload/read-clip.ts';

/** All bytes of an opened clip or of a range of it. */
export async function bytesOfClip(opened: OpenClip | undefined, range?: ByteRange): Promise<Buffer> {
  if (opened === undefined) throw new Error('there is no such clip');
  return collect(range === undefined ? opened.read() : opened.read(range));
}
