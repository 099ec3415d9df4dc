import type { en } from './en.ts';

type Text<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Text<T[K]> };

export type Words = Text<typeof en>;
