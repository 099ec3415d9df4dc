import type { Cohort } from './pictures.ts';

/** A face that is known by name, at its place in a list that all subjects share. */
export interface KnownFace {
  readonly person: string;
  readonly cohort: Cohort;
  /** which picture it is on */
  readonly picture: number;
  /** the picture that this one was made of: never compared with it */
  readonly copyOf?: number | undefined;
}

export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly genuine: boolean;
  /** the two cohorts, such as `film` or `film × group` */
  readonly kind: string;
}

/** Every pair whose truth is known. Faces of two different group photographs are left out: they may be one person. */
export function listPairs(faces: readonly KnownFace[]): Pair[] {
  const pairs: Pair[] = [];
  faces.forEach((first, a) => {
    faces.slice(a + 1).forEach((second, offset) => {
      const unknown = first.cohort === 'group' && second.cohort === 'group' && first.picture !== second.picture;
      const isCopy = first.copyOf === second.picture || second.copyOf === first.picture;
      if (unknown || isCopy) return;
      const kind = first.cohort === second.cohort ? first.cohort : `${first.cohort} × ${second.cohort}`;
      pairs.push({ a, b: a + 1 + offset, genuine: first.person === second.person, kind });
    });
  });
  return pairs;
}
