import { describe, expect, it } from 'vitest';
import { forgetLastCheck, keepLastCheck, readLastCheck } from '../src/device-check/last-check.ts';

const NOON = Date.UTC(2026, 10, 27, 12);
const HOUR_MS = 3_600_000;
const DEVICE = { browser: 'Chrome', system: 'Android', device: 'phone', network: 'wifi' } as const;
const ROW = { probe: 'camera', state: 'blocked', code: 'device.camera_denied' } as const;

function openPlace(kept: Map<string, string> = new Map()) {
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe('the last check of a device', () => {
  it('is kept as states and codes, without figures', () => {
    const place = openPlace();
    const measured = { ...ROW, measurement: { label: 'Front camera of Ada' } };
    keepLastCheck({ rows: [measured], device: DEVICE }, NOON, place);
    expect(readLastCheck(NOON + HOUR_MS - 1, place)).toEqual({ rows: [ROW], device: DEVICE });
    expect([...place.kept.values()].join()).not.toContain('Ada');
  });

  it('is good for an hour, and until it was told', () => {
    const place = openPlace();
    keepLastCheck({ rows: [ROW], device: DEVICE }, NOON, place);
    expect(readLastCheck(NOON + HOUR_MS, place)).toBeNull();
    forgetLastCheck(place);
    expect(readLastCheck(NOON, place)).toBeNull();
  });

  it.each(['', 'no JSON', '{}', '[]', 'null', '{"at":"now","rows":[],"device":{}}'])('is none where something else is kept: %s', (text) => {
    expect(readLastCheck(NOON, openPlace(new Map([['mien-last-check', text]])))).toBeNull();
  });

  it('is none in a browser that keeps nothing, which is no error', () => {
    const refuses = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const place = { getItem: refuses, setItem: refuses, removeItem: refuses };
    keepLastCheck({ rows: [ROW], device: DEVICE }, NOON, place);
    forgetLastCheck(place);
    expect(readLastCheck(NOON, place)).toBeNull();
  });
});
