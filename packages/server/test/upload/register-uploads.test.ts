import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openClip } from '../../src/upload/read-clip.ts';
import { bytesOfClip } from './bytes-of-clip.ts';
import { recordClip } from './real-clip.ts';
import { CLIP_LIMITS, type RunningUploads, runUploads } from './running-uploads.ts';
import { sha256, uploadClient, wholeHeaders } from './upload-client.ts';

let clip: Buffer;
beforeAll(async () => {
  clip = await recordClip(1, 7);
});

let running: RunningUploads;
afterEach(async () => running.close());

const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code: unknown }).code;
const PLACE = { verificationId: 'ver_1', clipId: 'clp_1' };

interface HeldChunk {
  /** the server let go of the connection */
  readonly dropped: Promise<unknown>;
  /** resolves when the server has noticed */
  close(): Promise<void>;
}

/** A chunk of which the first half was sent, and then nothing. */
async function holdHalf(clipId: string, bytes: number, token = 'ver_1'): Promise<HeldChunk> {
  const headers = {
    'tus-resumable': '1.0.0',
    authorization: `Bearer ${token}`,
    'content-type': 'application/offset+octet-stream',
    'upload-offset': '0',
    'content-length': bytes,
  };
  const arrived = once(running.app.server, 'request') as Promise<[IncomingMessage]>;
  const request = httpRequest(`${running.base}/capture/uploads/${clipId}`, { method: 'PATCH', headers });
  const dropped = new Promise((resolve) => request.on('error', resolve).on('close', resolve));
  request.write(clip.subarray(0, bytes / 2));
  const [{ socket }] = await arrived;
  const noticed = new Promise((resolve) => socket.once('close', resolve));
  return {
    dropped,
    async close() {
      request.destroy();
      await noticed;
    },
  };
}

async function sendAll(client: ReturnType<typeof uploadClient>, clipId: string, from = 0, chunkBytes = 60_000): Promise<Response> {
  for (let at = from; ; at += chunkBytes) {
    const chunk = clip.subarray(at, at + chunkBytes);
    const isLast = at + chunkBytes >= clip.length;
    const response = await client.append(clipId, at, chunk, isLast ? wholeHeaders(clip) : {});
    if (isLast || response.status !== 204) return response;
  }
}

describe('uploads', () => {
  it('take a clip while it is being recorded, tell once it is whole, and give back the same bytes', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    const begun = await client.begin('clp_1');
    expect(begun.status).toBe(201);
    expect(begun.headers.get('location')).toBe('/v1/capture/uploads/clp_1');
    const last = await sendAll(client, 'clp_1');
    expect(last.status).toBe(204);
    expect(last.headers.get('upload-offset')).toBe(String(clip.length));
    expect(running.completed).toEqual([{ ...PLACE, type: 'video/webm', bytes: clip.length, sha256: sha256(clip), claimedSeconds: 1 }]);
    const opened = await openClip(running.stores, PLACE);
    expect(opened).toMatchObject({ state: 'whole', type: 'video/webm', bytes: clip.length, sha256: sha256(clip) });
    expect((await bytesOfClip(opened)).equals(clip)).toBe(true);
    for (const [from, to] of [
      [0, 10],
      [59_990, 60_010],
      [130_000, 250_000],
      [clip.length - 5, clip.length],
    ] as const)
      expect((await bytesOfClip(opened, { from, to })).equals(clip.subarray(from, to))).toBe(true);
  });

  it('let what has arrived be read while the rest is still being recorded', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    await client.append('clp_1', 0, clip.subarray(0, 50_000));
    const opened = await openClip(running.stores, PLACE);
    expect(opened).toMatchObject({ state: 'arriving', bytes: 50_000, sha256: undefined });
    expect((await bytesOfClip(opened)).equals(clip.subarray(0, 50_000))).toBe(true);
  });

  it('answer the next chunk without asking tus as tus would, and take nothing that tus would not', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    const facts = ({ status, headers }: Response): unknown => [status, [...headers].filter(([name]) => !/date|upload-offset/.test(name))];
    const first = await client.append('clp_1', 0, clip.subarray(0, 1000));
    const second = await client.append('clp_1', 1000, clip.subarray(1000, 2000));
    expect(second.headers.get('upload-offset')).toBe('2000');
    expect(facts(second)).toEqual(facts(first));
    const chunk = clip.subarray(2000, 3000);
    const refused = async (offset: number, headers: Record<string, string>): Promise<unknown[]> => {
      const response = await client.append('clp_1', offset, chunk, headers);
      return [response.status, await codeOf(response)];
    };
    expect(await refused(1000, {})).toEqual([409, 'upload.offset']);
    expect(await refused(2000, { 'tus-resumable': '0.2.0' })).toEqual([400, 'upload.header']);
    expect(await refused(2000, { 'upload-offset': '2000x' })).toEqual([400, 'upload.header']);
    expect((await client.look('clp_1')).headers.get('upload-offset')).toBe('2000');
    expect((await sendAll(client, 'clp_1', 2000)).status).toBe(204);
    expect((await bytesOfClip(await openClip(running.stores, PLACE))).equals(clip)).toBe(true);
  });

  it('are whole with their last byte where the length was told before it, with a chunk or alone', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    for (const [clipId, first] of [
      ['clp_1', clip.subarray(1000, 2000)],
      ['clp_2', clip.subarray(1000, 1000)],
    ] as const) {
      await client.begin(clipId);
      await client.append(clipId, 0, clip.subarray(0, 1000));
      const told = 1000 + first.length;
      expect((await client.append(clipId, 1000, first, wholeHeaders(clip))).status).toBe(204);
      const over = await client.append(clipId, told, Buffer.concat([clip.subarray(told), Buffer.alloc(1)]));
      expect([over.status, await codeOf(over)]).toEqual([413, 'upload.too_large']);
      expect((await client.append(clipId, told, clip.subarray(told))).status).toBe(204);
      expect(running.completed.map((complete) => complete.clipId)).toContain(clipId);
    }
  });

  it('refuse a length that another process was told otherwise', async () => {
    running = await runUploads();
    const other = await runUploads({ ...running.stores });
    const [here, there] = [uploadClient(running.base), uploadClient(other.base)];
    await here.begin('clp_1');
    await here.append('clp_1', 0, clip.subarray(0, 1000));
    expect((await there.append('clp_1', 1000, Buffer.alloc(0), wholeHeaders(clip))).status).toBe(204);
    const differing = await here.append('clp_1', 1000, clip.subarray(1000, 2000), wholeHeaders(clip.subarray(0, 2000)));
    expect([differing.status, await codeOf(differing)]).toEqual([409, 'upload.differs']);
    expect((await here.append('clp_1', 1000, clip.subarray(1000), wholeHeaders(clip))).status).toBe(204);
    expect((await bytesOfClip(await openClip(running.stores, PLACE))).equals(clip)).toBe(true);
    await other.close();
  });

  it('refuse a chunk that is not the one its hash names, and keep the offset', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    const chunk = clip.subarray(0, 1000);
    const changed = await client.append('clp_1', 0, chunk, { 'upload-checksum': `sha256 ${sha256(clip, 'base64')}` });
    expect([changed.status, await codeOf(changed)]).toEqual([460, 'upload.checksum']);
    for (const checksum of ['', 'md5 abc', 'sha256'])
      expect((await client.append('clp_1', 0, chunk, { 'upload-checksum': checksum })).status).toBe(400);
    expect((await client.look('clp_1')).headers.get('upload-offset')).toBe('0');
  });

  it('refuse a clip whose whole is not what its hash names, and leave nothing of it', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    const response = await client.append('clp_1', 0, clip, { ...wholeHeaders(clip), 'mien-clip-sha256': sha256(Buffer.from('another')) });
    expect([response.status, await codeOf(response)]).toEqual([422, 'upload.clip_hash']);
    expect(await running.objects()).toEqual([]);
    expect(running.completed).toEqual([]);
    expect((await client.begin('clp_1')).status).toBe(201);
  });

  it('hold clips to their types, by name and by first bytes', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    const named = await client.begin('clp_1', undefined, 'video/mp4');
    expect([named.status, await codeOf(named)]).toEqual([415, 'upload.type']);
    expect((await client.begin('clp_1', undefined, 'video/webm;codecs="vp8,opus"')).status).toBe(201);
    const truly = await client.append('clp_1', 0, Buffer.from('<html><script>alert(1)</script>'));
    expect([truly.status, await codeOf(truly)]).toEqual([415, 'upload.type']);
  });

  it('hold clips to their size, duration and count, and chunks to theirs', async () => {
    running = await runUploads({ limit: { maxClips: 2, maxChunkBytes: 200_000 } });
    const client = uploadClient(running.base);
    const refused = async (response: Promise<Response>): Promise<unknown[]> => [(await response).status, await codeOf(await response)];
    const long = { ...wholeHeaders(clip), 'upload-length': String(CLIP_LIMITS.maxBytes + 1) };
    expect(await refused(client.begin('clp_1', long))).toEqual([413, 'upload.too_large']);
    expect(await refused(client.begin('clp_1', wholeHeaders(clip, CLIP_LIMITS.maxSeconds + 1)))).toEqual([413, 'upload.too_long']);
    await client.begin('clp_1');
    expect(await refused(client.append('clp_1', 0, clip.subarray(0, 200_001)))).toEqual([413, 'upload.too_large']);
    expect(await refused(client.append('clp_1', 0, clip.subarray(0, 9), wholeHeaders(clip, 99)))).toEqual([413, 'upload.too_long']);
    await client.begin('clp_2');
    expect(await refused(client.begin('clp_3'))).toEqual([429, 'upload.too_many']);
    expect((await client.begin('clp_1')).status).toBe(201);
    expect((await uploadClient(running.base, 'ver_2').begin('clp_3')).status).toBe(201);
  });

  it('stop a clip of unknown length at the largest size', async () => {
    const chunk = Buffer.alloc(3_900_000);
    clip.copy(chunk, 0, 0, 100);
    running = await runUploads();
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    expect((await client.append('clp_1', 0, chunk)).status).toBe(204);
    const over = await client.append('clp_1', chunk.length, chunk.subarray(0, 100_001));
    expect([over.status, await codeOf(over)]).toEqual([413, 'upload.too_large']);
    const beyond = await client.append('clp_1', chunk.length, chunk.subarray(0, 50_000), wholeHeaders(chunk.subarray(0, 3_900_001)));
    expect([beyond.status, await codeOf(beyond)]).toEqual([413, 'upload.too_large']);
  });

  it('let one of many writers at one offset through and refuse the others', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.append('clp_1', 0, clip.subarray(0, 100_000))));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(204);
    expect(statuses.slice(1).every((status) => status === 423 || status === 409)).toBe(true);
    expect((await client.look('clp_1')).headers.get('upload-offset')).toBe('100000');
  });

  it('lose nothing acknowledged when two processes write at one offset', async () => {
    running = await runUploads();
    const other = await runUploads({ ...running.stores });
    const [here, there] = [uploadClient(running.base), uploadClient(other.base)];
    await here.begin('clp_1');
    for (let at = 0, round = 0; at < clip.length; round += 1) {
      const [long, short] = round % 2 === 0 ? [here, there] : [there, here];
      const answers = await Promise.all([
        long.append('clp_1', at, clip.subarray(at, at + 60_000)),
        short.append('clp_1', at, clip.subarray(at, at + 20_000)),
      ]);
      const acknowledged = Math.max(
        ...answers.filter(({ status }) => status === 204).map(({ headers }) => Number(headers.get('upload-offset'))),
      );
      at = Number((await there.look('clp_1')).headers.get('upload-offset'));
      expect(at).toBe(acknowledged);
    }
    const done = await here.append('clp_1', clip.length, Buffer.alloc(0), wholeHeaders(clip));
    expect(done.status).toBe(204);
    expect((await bytesOfClip(await openClip(running.stores, PLACE))).equals(clip)).toBe(true);
    await other.close();
  });

  it('refuse a whole made of two writers’ different bytes, whatever hash is named', async () => {
    running = await runUploads();
    const other = await runUploads({ ...running.stores });
    const [here, there] = [uploadClient(running.base), uploadClient(other.base)];
    await here.begin('clp_1');
    const foreign = Buffer.from(clip.subarray(0, 50_000)).fill(9, 4);
    // Both at once, so that each process believes to stand at 0; which of the two is in the row is not known to the client.
    await Promise.all([here.append('clp_1', 0, clip.subarray(0, 50_000)), there.append('clp_1', 0, foreign)]);
    const mine = await here.append('clp_1', 50_000, clip.subarray(50_000), wholeHeaders(clip));
    const opened = await openClip(running.stores, PLACE);
    if (mine.status === 204) expect(sha256(await bytesOfClip(opened))).toBe(sha256(clip));
    else expect([mine.status, opened]).toEqual([422, undefined]);
    await other.close();
  });

  it('answer the same beginning and the same ending twice, and refuse another', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    expect((await client.begin('clp_1', wholeHeaders(clip))).status).toBe(201);
    await client.append('clp_1', 0, clip.subarray(0, 1000));
    expect((await client.begin('clp_1', wholeHeaders(clip))).status).toBe(201);
    expect((await client.look('clp_1')).headers.get('upload-offset')).toBe('1000');
    const otherType = await client.begin('clp_1', wholeHeaders(clip), 'image/jpeg');
    expect([otherType.status, await codeOf(otherType)]).toEqual([409, 'upload.differs']);
    const otherLength = await client.append('clp_1', 1000, clip.subarray(1000), wholeHeaders(Buffer.concat([clip, clip])));
    expect([otherLength.status, await codeOf(otherLength)]).toEqual([409, 'upload.differs']);
    expect((await client.append('clp_1', 1000, clip.subarray(1000), wholeHeaders(clip))).status).toBe(204);
    expect((await client.append('clp_1', clip.length, Buffer.alloc(0), wholeHeaders(clip))).status).toBe(204);
    expect(new Set(running.completed.map((complete) => JSON.stringify(complete))).size).toBe(1);
  });

  it('leave nothing of a terminated upload, and never let a whole clip be terminated', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    await client.append('clp_1', 0, clip.subarray(0, 1000));
    expect((await client.terminate('clp_1')).status).toBe(204);
    expect(await running.objects()).toEqual([]);
    expect((await client.look('clp_1')).status).toBe(404);
    expect((await client.terminate('clp_1')).status).toBe(404);
    await client.begin('clp_1', wholeHeaders(clip));
    await client.append('clp_1', 0, clip);
    const kept = await client.terminate('clp_1');
    expect([kept.status, await codeOf(kept)]).toEqual([409, 'upload.complete']);
    expect((await openClip(running.stores, PLACE))?.state).toBe('whole');
  });

  it('tell again of a whole clip whose telling failed, when the client asks', async () => {
    let fails = true;
    const told: string[] = [];
    running = await runUploads({
      onComplete: async ({ clipId }) => {
        if (fails) throw new Error('the database is away');
        told.push(clipId);
      },
    });
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    expect((await client.append('clp_1', 0, clip, wholeHeaders(clip))).status).toBe(500);
    fails = false;
    const looked = await client.look('clp_1');
    expect([looked.status, looked.headers.get('upload-offset')]).toEqual([200, String(clip.length)]);
    expect(told).toEqual(['clp_1']);
  });

  it('ask for leave before reading a body, and show no clip to another verification', async () => {
    const asked: string[] = [];
    running = await runUploads({
      authorise: async (request, wish) => {
        asked.push(`${wish.action} ${wish.clipId}`);
        const token = (request.headers.authorization ?? '').slice(7);
        if (token === 'none') throw new Error('refused');
        return { verificationId: token, clip: CLIP_LIMITS };
      },
    });
    await uploadClient(running.base).begin('clp_1');
    const other = uploadClient(running.base, 'ver_2');
    expect((await other.look('clp_1')).status).toBe(404);
    expect((await other.append('clp_1', 0, clip.subarray(0, 10))).status).toBe(404);
    expect((await other.terminate('clp_1')).status).toBe(404);
    expect((await uploadClient(running.base, 'none').begin('clp_9')).status).toBe(500);
    expect(asked).toEqual(['begin clp_1', 'look clp_1', 'append clp_1', 'terminate clp_1', 'begin clp_9']);
    const unsent = new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: 'Bearer none', 'content-type': 'application/offset+octet-stream', 'content-length': 1000 };
      const request = httpRequest(`${running.base}/capture/uploads/clp_1`, { method: 'PATCH', headers }, (response) => {
        resolve(response.statusCode);
        request.destroy();
      });
      request.on('error', reject);
      request.flushHeaders();
    });
    expect(await unsent).toBe(500);
  });

  it('are gone within 10 s once the key of the verification is destroyed, and make no new one', async () => {
    let now = new Date();
    running = await runUploads({ now: () => now });
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    await client.append('clp_1', 0, clip.subarray(0, 1000));
    await running.stores.keys.destroy('med_1');
    now = new Date(now.getTime() + 10_000);
    expect((await client.look('clp_1')).status).toBe(410);
    expect((await client.append('clp_1', 1000, clip.subarray(1000, 2000))).status).toBe(410);
    expect((await client.begin('clp_2')).status).toBe(410);
    expect(await openClip(running.stores, PLACE)).toBeUndefined();
  });

  it('drop a chunk that breaks off, at once or in silence, and hold nothing of it against the next', async () => {
    running = await runUploads({ limit: { idleMs: 150, maxBytesInFlight: 200_000, maxChunkBytes: 100_000 } });
    const client = uploadClient(running.base);
    await client.begin('clp_1');
    await (await holdHalf('clp_1', 100_000)).close();
    const silent = [await holdHalf('clp_1', 100_000), await holdHalf('clp_1', 100_000)];
    await Promise.all(silent.map(({ dropped }) => dropped));
    expect((await client.look('clp_1')).headers.get('upload-offset')).toBe('0');
    expect((await client.append('clp_1', 0, clip.subarray(0, 100_000))).status).toBe(204);
  });

  it('take no more bytes at once than there is room for, in all and for one clip', async () => {
    running = await runUploads({ limit: { maxBytesInFlight: 250_000, maxChunkBytes: 80_000 } });
    const [first, second] = [uploadClient(running.base), uploadClient(running.base, 'ver_2')];
    await first.begin('clp_1');
    await second.begin('clp_2');
    const chunk = clip.subarray(0, 80_000);
    const held = [await holdHalf('clp_1', chunk.length), await holdHalf('clp_1', chunk.length)];
    const third = await first.append('clp_1', 0, chunk);
    expect([third.status, await codeOf(third), third.headers.get('retry-after')]).toEqual([503, 'upload.busy', '1']);
    expect((await second.append('clp_2', 0, chunk)).status).toBe(204);
    held.push(await holdHalf('clp_2', chunk.length, 'ver_2'));
    expect((await uploadClient(running.base, 'ver_3').append('clp_3', 0, chunk)).status).toBe(503);
    for (const each of held) await each.close();
    expect((await first.append('clp_1', 0, chunk)).status).toBe(204);
  });

  it('speak tus 1.0.0 and say what they can', async () => {
    running = await runUploads();
    const client = uploadClient(running.base);
    const options = await fetch(`${running.base}/capture/uploads`, { method: 'OPTIONS' });
    expect(options.headers.get('tus-extension')).toBe('creation,creation-defer-length,termination,expiration,checksum');
    expect(options.headers.get('tus-checksum-algorithm')).toBe('sha256');
    const old = await client.look('clp_1', { 'tus-resumable': '0.2.0' });
    expect(old.status).toBeGreaterThanOrEqual(400);
    expect((await client.begin('../etc')).status).toBe(400);
    expect((await client.look('nonsense')).status).toBe(404);
    expect((await client.begin('clp_1', {})).status).toBe(400);
    await client.begin('clp_1');
    const offset = await client.append('clp_1', 5, clip.subarray(0, 10));
    expect([offset.status, await codeOf(offset)]).toEqual([409, 'upload.offset']);
    expect(offset.headers.get('content-type')).toContain('application/problem+json');
    const bare = await client.append('clp_1', 0, clip.subarray(0, 10), { 'upload-checksum': 'none' });
    expect(await bare.json()).toMatchObject({
      code: 'upload.header',
      status: 400,
      detail: 'Upload-Checksum',
      request_id: expect.any(String),
    });
    expect((await client.look('clp_1')).headers.get('upload-expires')).toBeNull();
    expect((await fetch(`${running.base}/capture/uploads/clp_1`)).status).toBe(404);
  });
});
