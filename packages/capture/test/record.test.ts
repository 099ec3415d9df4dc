import { type ClipManifest, chunkMessage } from '@mien/protocol';
import { describe, expect, it } from 'vitest';
import { splitEvents } from '../src/api/split-events.ts';
import { chooseBitrate, chooseFormat } from '../src/record/choose-format.ts';
import { describeDevice, describeFamilies } from '../src/record/describe-device.ts';
import { createClipKey, hashBytes, publicJwk, signChunk } from '../src/record/sign-chunk.ts';
import { gapsUntil } from '../src/record/watch-gaps.ts';
import { expiryOf, renewIn } from '../src/session/token-life.ts';

const BOTH = ['video/webm', 'video/mp4'];

describe('what is recorded', () => {
  it('is VP8 where that is known, what Safari writes where it is not, and nothing a step does not take', () => {
    expect(chooseFormat(BOTH, 'with_sound', () => true)).toBe('video/webm;codecs=vp8,opus');
    expect(chooseFormat(BOTH, 'silent', (type) => type.startsWith('video/mp4'))).toBe('video/mp4;codecs=avc1.42E01F');
    expect(chooseFormat(BOTH, 'silent', (type) => type === 'video/mp4')).toBe('video/mp4');
    expect(chooseFormat(['video/mp4'], 'silent', (type) => type.startsWith('video/webm'))).toBeNull();
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
