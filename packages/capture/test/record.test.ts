import { type ClipManifest, chunkMessage } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { splitEvents } from '../src/api/split-events.ts';
import { chooseBitrate, chooseFormat, listFormats } from '../src/record/choose-format.ts';
import { describeDevice, describeFamilies } from '../src/record/describe-device.ts';
import { type Capabilities, rateFormats } from '../src/record/rate-formats.ts';
import { createClipKey, hashBytes, publicJwk, signChunk } from '../src/record/sign-chunk.ts';
import { gapsUntil } from '../src/record/watch-gaps.ts';
import { expiryOf, renewIn } from '../src/session/token-life.ts';

const BOTH = ['video/webm', 'video/mp4'];
const LOAD = { width: 1280, height: 720, framesPerSecond: 30, bitsPerSecond: 2_500_000 };
const IN_HARDWARE = { supported: true, smooth: true, powerEfficient: true };
const IN_SOFTWARE = { supported: true, smooth: true, powerEfficient: false };
const STUTTERING = { supported: true, smooth: false, powerEfficient: false };
const UNSUPPORTED = { supported: false, smooth: false, powerEfficient: false };

/** A browser that answers for these types, as it is asked: for a recording, of a type without sound, at the camera's size and rate. */
function says(answers: Readonly<Record<string, typeof IN_SOFTWARE>>): Capabilities {
  return {
    encodingInfo: async ({ type, video }) => {
      expect(type).toBe('record');
      expect(video).toMatchObject({ width: 1280, height: 720, framerate: 30, bitrate: 2_500_000 });
      return answers[video?.contentType ?? ''] ?? UNSUPPORTED;
    },
  };
}

/**
 * How browsers behave, none of them run here but Chromium. Chromium 147: rejects `record` (measured). Firefox: records WebM with VP8; smooth by
 * its own measurements and power efficient up to 640 × 480 (its test media-capabilities/encodingInfo-record); before, it called WebM
 * unsupported. Safari: MP4 with H.264 (webkit.org/blog/11353), from 18.4 on WebM too. The devices with hardware are what the standard allows.
 */
const BROWSERS: readonly {
  readonly name: string;
  readonly records: (mimeType: string) => boolean;
  readonly capabilities: Capabilities | undefined;
  readonly chosen: string;
}[] = [
  {
    name: 'Chromium, which knows no recording to ask for',
    records: () => true,
    capabilities: { encodingInfo: () => Promise.reject(new TypeError("'record' is not a valid enum value of type MediaEncodingType")) },
    chosen: 'video/webm;codecs=vp8',
  },
  {
    name: 'Firefox, in software',
    records: (type) => /^video\/webm(;codecs=vp8)?$/.test(type),
    capabilities: says({ 'video/webm;codecs=vp8': IN_SOFTWARE }),
    chosen: 'video/webm;codecs=vp8',
  },
  {
    name: 'an older Firefox, which calls unsupported what it records',
    records: (type) => /^video\/webm(;codecs=vp8)?$/.test(type),
    capabilities: says({}),
    chosen: 'video/webm;codecs=vp8',
  },
  {
    name: 'Safari before 18.4',
    records: (type) => type.startsWith('video/mp4'),
    capabilities: says({ 'video/mp4;codecs=avc1.42E01F': IN_HARDWARE }),
    chosen: 'video/mp4;codecs=avc1.42E01F',
  },
  {
    name: 'Safari with WebM, whose hardware writes H.264',
    records: (type) => type.startsWith('video/mp4') || /vp[89]/.test(type),
    capabilities: says({
      'video/webm;codecs=vp8': IN_SOFTWARE,
      'video/webm;codecs=vp9': STUTTERING,
      'video/mp4;codecs=avc1.42E01F': IN_HARDWARE,
    }),
    chosen: 'video/mp4;codecs=avc1.42E01F',
  },
  {
    name: 'a recorder that knows no codec names',
    records: (type) => type === 'video/mp4',
    capabilities: undefined,
    chosen: 'video/mp4',
  },
  {
    name: 'a weak device whose VP8 stutters',
    records: () => true,
    capabilities: says({
      'video/webm;codecs=vp8': STUTTERING,
      'video/webm;codecs=vp9': STUTTERING,
      'video/mp4;codecs=avc1.42E01F': IN_SOFTWARE,
    }),
    chosen: 'video/mp4;codecs=avc1.42E01F',
  },
];

describe('what is recorded', () => {
  it.each(BROWSERS)('is what $name does best: $chosen', async ({ records, capabilities, chosen }) => {
    const formats = listFormats(BOTH, 'silent', records);
    expect(chooseFormat(formats, await rateFormats(formats, LOAD, capabilities))).toBe(chosen);
  });

  it('has sound in it where there is a microphone', () => {
    const [first] = listFormats(BOTH, 'with_sound', () => true);
    expect(first).toEqual({ mimeType: 'video/webm;codecs=vp8,opus', videoType: 'video/webm;codecs=vp8' });
  });

  it('is nothing that the step does not take, however well the device does it', async () => {
    const formats = listFormats(['video/webm'], 'silent', () => true);
    expect(formats.every(({ mimeType }) => mimeType.startsWith('video/webm'))).toBe(true);
    const chosen = chooseFormat(formats, await rateFormats(formats, LOAD, says({ 'video/mp4;codecs=avc1.42E01F': IN_HARDWARE })));
    expect(chosen).toBe('video/webm;codecs=vp8');
    expect(
      chooseFormat(
        listFormats(['video/mp4'], 'silent', (type) => type.startsWith('video/webm')),
        [],
      ),
    ).toBeNull();
  });

  it('is not waited for: a browser that never answers records in the order of the table', async () => {
    const formats = listFormats(BOTH, 'silent', () => true);
    expect(await rateFormats(formats, LOAD, { encodingInfo: () => new Promise(() => undefined) })).toEqual(formats.map(() => 'untold'));
  });

  it('leaves a slow line room, and never smears a fast one', () => {
    expect(chooseBitrate(null, 'face')).toBe(2_500_000);
    expect(chooseBitrate(100_000, 'face')).toBe(2_500_000);
    expect(chooseBitrate(2000, 'face')).toBe(1_400_000);
    expect(chooseBitrate(100, 'face')).toBe(500_000);
  });

  it('keeps the grain of a card on any line: without it a card looks like a screenshot', () => {
    for (const step of ['document_front', 'document_back'] as const) expect(chooseBitrate(100, step)).toBe(1_500_000);
    expect(chooseBitrate(3000, 'document_front')).toBe(2_100_000);
  });

  it('is signed chunk by chunk by a key that the manifest carries', async () => {
    const keys = await createClipKey();
    const clip = { verificationId: 'ver_1', clipId: 'clp_1', step: 'face', nonce: 'n'.repeat(16) } as const satisfies Partial<ClipManifest>;
    const bytes = new Uint8Array([1, 2, 3]);
    const chunk = { index: 0, bytes: 3, sha256: await hashBytes(bytes.buffer), capturedAtPageMs: 1200 };
    const signature = Buffer.from(await signChunk(keys.privateKey, clip, chunk), 'base64url');
    const { x, y } = await publicJwk(keys.publicKey);
    const key = await crypto.subtle.importKey(
      'jwk',
      { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' },
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    );
    const verify = (message: string) =>
      crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, new TextEncoder().encode(message));
    expect(await verify(chunkMessage(clip, chunk))).toBe(true);
    expect(await verify(chunkMessage({ ...clip, nonce: 'm'.repeat(16) }, chunk))).toBe(false);
  });

  it('has no gap after its end: who leaves the page then has missed nothing', () => {
    const gaps = [
      { fromPageMs: 1000, toPageMs: 1500, why: 'muted' },
      { fromPageMs: 4800, toPageMs: 6000, why: 'muted' },
      { fromPageMs: 5200, toPageMs: 9000, why: 'hidden' },
    ] as const;
    expect(gapsUntil(5000, gaps)).toEqual([gaps[0], { ...gaps[1], toPageMs: 5000 }]);
  });

  it('tells families of browsers and systems and nothing narrower', () => {
    const wechat = 'Mozilla/5.0 (Linux; Android 14; 2211133C) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.47';
    expect(describeDevice({ userAgent: wechat, maxTouchPoints: 5 })).toEqual({
      browserFamily: 'WeChat',
      osFamily: 'Android',
      touch: true,
      memoryGiB: null,
      cores: null,
    });
  });
});

describe('what figures are grouped by', () => {
  it.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1', 5, 'phone', 'iOS', 'Safari'],
    ['Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 Chrome/130.0 Safari/537.36', 5, 'tablet', 'Android', 'Chrome'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15', 5, 'tablet', 'macOS', 'Safari'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0', 0, 'computer', 'Windows', 'Edge'],
  ])('is a family or a kind: %s', (userAgent, maxTouchPoints, device, system, browser) => {
    expect(describeFamilies({ userAgent, maxTouchPoints })).toEqual({ browser, system, device, network: 'unknown' });
  });
});

describe('the line to the server', () => {
  it('reads events that come in pieces and leaves heartbeats out', () => {
    const first = splitEvents(': here\n\nevent: state\ndata: {"a":1}\n\nevent: st');
    expect(first.events).toEqual([{ name: 'state', data: '{"a":1}', id: '' }]);
    expect(splitEvents(`${first.rest}ate\ndata: {}\n\n`).events).toEqual([{ name: 'state', data: '{}', id: '' }]);
  });

  it('renews a token long before it ends, and does not trip over one that is none', () => {
    const token = `a.${Buffer.from(JSON.stringify({ exp: 1000 })).toString('base64url')}.b`;
    expect(expiryOf(token)).toBe(1_000_000);
    expect(expiryOf('none')).toBeNull();
    expect(renewIn(1_000_000, 0)).toBe(600_000);
    expect(renewIn(0, 1000)).toBe(5000);
  });
});
