import type { ResultRow } from './result.ts';

/** What a part may be told. */
export interface PartOptions {
  readonly long: boolean;
  /** the short form of a part that takes minutes: shows that it works, its figures mean little */
  readonly quick: boolean;
  /** a folder given by hand, for parts that read one; undefined: none was given */
  readonly data?: string | undefined;
}

export interface PartResult {
  readonly rows: readonly ResultRow[];
  /** what the figures were taken on: data, versions, load */
  readonly facts: Readonly<Record<string, unknown>>;
}
