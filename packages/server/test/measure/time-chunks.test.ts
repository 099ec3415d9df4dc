import { expect, it } from 'vitest';
import { timeChunks } from '../../src/measure/time-chunks.ts';

const chunks = [
  { index: 0, bytes: 10, sha256: 'a'.repeat(64) },
  { index: 1, bytes: 10, sha256: 'b'.repeat(64) },
  { index: 2, bytes: 5, sha256: 'c'.repeat(64) },
];
const piece = (offset: number, bytes: number, arrivedAtMs: number | null) => ({ offset, bytes, arrivedAtMs });
const arrived = (...arrivals: ReturnType<typeof piece>[]) => ({ arrivals, announced: [] });

it('a chunk is known when its last byte has come, whatever pieces it came in', () => {
  const one = arrived(piece(0, 10, 1100), piece(10, 10, 2100), piece(20, 5, 3100));
  expect(timeChunks(chunks, one, 1000)).toEqual({ 0: 100, 1: 1100, 2: 2100 });
  // a piece cut across two chunks, and one piece for all of them
  expect(timeChunks(chunks, arrived(piece(0, 15, 1100), piece(15, 10, 2100)), 1000)).toEqual({ 0: 100, 1: 1100, 2: 1100 });
  expect(timeChunks(chunks, arrived(piece(0, 25, 4000)), 1000)).toEqual({ 0: 3000, 1: 3000, 2: 3000 });
});

it('a chunk of which bytes are missing, or whose time nobody noted, has none', () => {
  expect(timeChunks(chunks, arrived(piece(0, 12, 1100)), 1000)).toEqual({ 0: 100 });
  expect(timeChunks(chunks, arrived(piece(0, 10, null), piece(10, 10, 1500)), 1000)).toEqual({ 1: 500 });
});

it('a chunk whose hash was told ahead is known from then, and another hash tells nothing of it', () => {
  const announced = [
    { index: 1, sha256: 'b'.repeat(64), atMs: 1400 },
    { index: 2, sha256: 'd'.repeat(64), atMs: 1500 },
  ];
  expect(timeChunks(chunks, { arrivals: [piece(0, 25, 9000)], announced }, 1000)).toEqual({ 0: 8000, 1: 400, 2: 8000 });
});
