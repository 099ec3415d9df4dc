import type { Embedding } from '../signals/face/embed-face.ts';
import type { RowProducts } from './open-row-products.ts';

interface FaceHit {
  readonly id: string;
  /** cosine similarity */
  readonly similarity: number;
}

/**
 * Score from which another account's face is worth a person's look, by model. Its rate must hold for all faces searched at once: at
 * 1e-4 a pair, 100,000 faces give ten false hits each time. No data here shows 1e-7; .70 is .15 over the score of 1e-4 and above the
 * likeness of a person with themselves in bad light, so hits are missed rather than invented.
 */
export const SEARCH_SCORES = { 'face-embedder-512': 0.7, 'face-embedder-192': 0.8 } as const;

export interface FaceIndex {
  readonly size: number;
  /** replaces the template where the id is known; templates have length 1 */
  put(id: string, template: Embedding): void;
  /** erasure: gone from memory at once, the place is overwritten */
  remove(id: string): void;
  /** every template at or above the score, most alike first: exact, none is skipped */
  search(template: Embedding, score: number): Promise<FaceHit[]>;
}

/** Templates in memory, one model's only. */
export function createFaceIndex(dimensions: number, products: RowProducts): FaceIndex {
  let rows = new Float32Array(64 * dimensions);
  const ids: string[] = [];
  const places = new Map<string, number>();
  const place = (at: number): Float32Array => rows.subarray(at * dimensions, (at + 1) * dimensions);

  const grow = (): void => {
    const larger = new Float32Array(rows.length * 2);
    larger.set(rows);
    rows.fill(0);
    rows = larger;
  };

  return {
    get size() {
      return ids.length;
    },
    put(id, template) {
      if (template.length !== dimensions) throw new RangeError('The template is another model’s');
      const at = places.get(id) ?? ids.length;
      if ((at + 1) * dimensions > rows.length) grow();
      place(at).set(template);
      ids[at] = id;
      places.set(id, at);
    },
    remove(id) {
      const at = places.get(id);
      if (at === undefined) return;
      const last = ids.length - 1;
      const moved = ids[last] as string;
      place(at).set(place(last));
      place(last).fill(0);
      ids[at] = moved;
      places.set(moved, at);
      ids.pop();
      places.delete(id);
    },
    async search(template, score) {
      if (template.length !== dimensions) throw new RangeError('The template is another model’s');
      if (ids.length === 0) return [];
      // ids may move while the product is made: the answer belongs to those that were there
      const searched = [...ids];
      const similarities = await products(rows, searched.length, template);
      const hits: FaceHit[] = [];
      similarities.forEach((similarity, at) => {
        if (similarity >= score) hits.push({ id: searched[at] as string, similarity });
      });
      return hits.sort((a, b) => b.similarity - a.similarity);
    },
  };
}
