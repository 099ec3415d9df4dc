import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/decision/canonical-json.ts';
import { sha256OfJson } from '../../src/decision/decide.ts';

test('one value has one writing', () => {
  expect(canonicalJson({ b: 1, a: [true, null, { d: 'é', c: 0.1 }], left: undefined })).toBe('{"a":[true,null,{"c":0.1,"d":"é"}],"b":1}');
  expect(canonicalJson({ '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 })).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
  );
});

test.each([
  [1e21, '1e+21'],
  [1e-7, '1e-7'],
  [-0, '0'],
  [333333333.3333333, '333333333.3333333'],
  [0.1 + 0.2, '0.30000000000000004'],
])('%d is written %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [() => 1], [1n]])('%s has no writing', (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test('its hash is SHA-256 of its UTF-8 bytes', () => {
  const value = { name: '张伟', t: [1, 2.5] };
  expect(sha256OfJson(value)).toBe(createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex'));
});
