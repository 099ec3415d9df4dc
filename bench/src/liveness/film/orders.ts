import type { MeasuredPart } from '../real/film-part.ts';
import type { FilmPart } from '../real/films.ts';
import type { MeasuredClip } from '../record-clip.ts';

/** What a process that films is asked for. Everything drawn comes from the seed, so that the same order gives the same clip. */
export type FilmOrder =
  | { readonly kind: 'face'; readonly recipe: string; readonly seed: number }
  | { readonly kind: 'voice'; readonly lips: 'moving' | 'shut'; readonly language: 'cmn' | 'en-gb'; readonly seed: number }
  | { readonly kind: 'light'; readonly subject: string; readonly seed: number }
  | ({ readonly kind: 'real'; readonly seed: number } & FilmPart);

/** A clip with what was measured in it; of a light sequence its margin over chance, null: not measured. */
export interface FilmByKind {
  readonly face: MeasuredClip;
  readonly voice: MeasuredClip;
  readonly real: MeasuredPart;
  readonly light: { readonly margin: number | null };
}

export type FilmAnswer = FilmByKind[keyof FilmByKind];
