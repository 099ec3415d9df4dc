/**
 * The decoder's process. It gets one recording on standard input and reports on a descriptor of its own, pictures in memory that it shares
 * with its parent; it is given no environment, no keys and no paths, and its parent ends it from outside when it passes a limit.
 */
import { Socket } from 'node:net';
import { inspectContainer } from './child/inspect-container.ts';
import { readBody, readRequest } from './child/read-request.ts';
import { createReport, type Report } from './child/report.ts';
import { shareFrames } from './child/share-frames.ts';
import type { ChildRequest, Done } from './facts.ts';
import { isStill } from './identify-format.ts';
import { CHILD_DESCRIPTORS } from './wire.ts';

const output = new Socket({ fd: CHILD_DESCRIPTORS.report, readable: false, writable: true });
// nobody reads any more: nothing is left to do
output.on('error', () => process.exit(1));

const { request, body } = await readRequest(process.stdin);
const share =
  request.slotBytes === null
    ? null
    : shareFrames(
        CHILD_DESCRIPTORS.shared,
        request.slotBytes,
        new Socket({ fd: CHILD_DESCRIPTORS.freed, readable: true, writable: false }),
      );
const report = createReport(output, share);
// should the parent die without killing us
setTimeout(() => process.exit(1), request.totalMs * 2).unref();
const done =
  request.purpose === 'follow'
    ? await follow(body, request, report)
    : await decode(await readBody(body, request.maxBytes), request, report);
await report.json('done', done);
output.end(() => process.exit(0));

/** Pictures while they come, the rest at the end. What had to be mended is decoded anew as a whole, by another child if frames went out. */
async function follow(arriving: AsyncGenerator<Uint8Array>, wanted: ChildRequest, out: Report): Promise<Done> {
  const { followClip } = await import('./child/follow-clip.ts');
  const { bytes, followed } = await followClip(arriving, wanted, out);
  if (bytes === null) return refused('too_large', 'more bytes than allowed');
  if (followed === null || followed.seen.framesDecoded === 0) return decode(bytes, wanted, out);
  const { decodeClip } = await import('./child/decode-clip.ts');
  return decodeClip(bytes, inspectContainer(bytes), wanted, out, followed);
}

async function decode(recording: Uint8Array | null, wanted: ChildRequest, out: Report): Promise<Done> {
  if (recording === null) return refused('too_large', 'more bytes than allowed');
  const container = inspectContainer(recording);
  if (wanted.purpose === 'inspect' || container.format === 'unknown') {
    await out.json('container', container);
    return wanted.purpose === 'inspect'
      ? { ...refused('unreadable', ''), failure: null, truncated: container.truncated, decodeErrors: container.structureErrors }
      : refused('unreadable', recording.length === 0 ? 'the file is empty' : 'not a format that is accepted');
  }
  // the codecs take 80 ms to load: only the ones that are needed
  if (isStill(container.format)) {
    const { decodeStill } = await import('./child/decode-still.ts');
    return decodeStill(recording, container, wanted, out);
  }
  const { decodeClip } = await import('./child/decode-clip.ts');
  return decodeClip(recording, container, wanted, out);
}

function refused(code: NonNullable<Done['failure']>['code'], detail: string): Done {
  return { decodeErrors: 0, shownPackets: 0, framesDecoded: 0, truncated: false, audio: 'decode_failed', failure: { code, detail } };
}
