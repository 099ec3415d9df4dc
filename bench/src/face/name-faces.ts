import type { LabelledPicture } from './pictures.ts';
import type { FoundFace } from './subject.ts';

/** How far a face's box may be off its middle, as a share of the picture's width: subjects draw boxes differently. */
const TOLERANCE = 0.06;

/**
 * Says which found face is which person: nearest box first, each face once.
 * @returns one entry a person of the picture, null where the subject did not find that person
 */
export function nameFaces(
  { picture, people }: Pick<LabelledPicture, 'people' | 'picture'>,
  found: readonly FoundFace[],
): (FoundFace | null)[] {
  if (people.length === 1 && people[0]?.middle === null) return [found[0] ?? null];
  const offers = people.flatMap(({ middle }, person) =>
    found.map(({ box }, face) => {
      const [x, y] = middle ?? [0, 0];
      return { person, face, distance: Math.hypot(box[0] + box[2] / 2 - x, box[1] + box[3] / 2 - y) };
    }),
  );
  const named: (FoundFace | null)[] = people.map(() => null);
  const used = new Set<number>();
  for (const { person, face, distance } of offers.sort((a, b) => a.distance - b.distance)) {
    if (distance > TOLERANCE * picture.width || used.has(face) || named[person] !== null) continue;
    named[person] = found[face] ?? null;
    used.add(face);
  }
  return named;
}
