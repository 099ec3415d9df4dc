import { describe, expect, it } from 'vitest';
import { listPairs } from '../src/face/list-pairs.ts';
import { nameFaces } from '../src/face/name-faces.ts';

describe('pairs of faces', () => {
  it('leave out faces of two group photographs, who may be one person', () => {
    const pairs = listPairs([
      { person: 'g1a', cohort: 'group', picture: 0 },
      { person: 'g1b', cohort: 'group', picture: 0 },
      { person: 'g2a', cohort: 'group', picture: 1 },
    ]);
    expect(pairs).toEqual([{ a: 0, b: 1, genuine: false, kind: 'group' }]);
  });

  it('leave out a picture and the copy made of it', () => {
    const pairs = listPairs([
      { person: 'A', cohort: 'film', picture: 0 },
      { person: 'A', cohort: 'film', picture: 1 },
      { person: 'A', cohort: 'portrait', picture: 2, copyOf: 0 },
    ]);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('know one person over two films', () => {
    const pairs = listPairs([
      { person: 'A', cohort: 'film', picture: 0 },
      { person: 'A', cohort: 'film', picture: 1 },
      { person: 'head', cohort: 'render', picture: 2 },
    ]);
    expect(pairs.map(({ genuine, kind }) => [genuine, kind])).toEqual([
      [true, 'film'],
      [false, 'film × render'],
      [false, 'film × render'],
    ]);
  });
});

describe('naming the faces a subject found', () => {
  const picture = { width: 1000, height: 500, data: new Uint8Array(0) };
  const face = (x: number, y: number) => ({ box: [x - 50, y - 50, 100, 100] as const, landmarks: 468, embedding: [] });
  const people = [
    { person: 'left', middle: [200, 200] as const },
    { person: 'right', middle: [800, 200] as const },
  ];

  it('takes the nearest and says which person was not found', () => {
    const found = [face(805, 210), face(500, 400)].map((one) => ({ ...one, box: [...one.box] as [number, number, number, number] }));
    expect(nameFaces({ picture, people }, found)).toEqual([null, found[0]]);
  });

  it('gives no face to two people', () => {
    const near = [
      { person: 'one', middle: [200, 200] as const },
      { person: 'other', middle: [210, 200] as const },
    ];
    const found = [{ box: [152, 150, 100, 100] as [number, number, number, number], landmarks: 1, embedding: [] }];
    expect(nameFaces({ picture, people: near }, found).filter(Boolean)).toHaveLength(1);
  });
});
