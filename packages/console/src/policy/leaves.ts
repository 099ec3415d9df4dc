type Tree = { readonly [name: string]: unknown };

export interface Leaf {
  /** names from the outside in */
  readonly path: readonly string[];
  readonly value: unknown;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The settings of a document, each with its place. Lists are one setting: their order matters. Pure. */
export function leavesOf(value: unknown, path: readonly string[] = []): Leaf[] {
  return isTree(value) && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
    : [{ path, value }];
}

/** The document with one setting changed; the rest is the same. Pure. */
export function setAt(tree: unknown, [name, ...inner]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const known = isTree(tree) ? tree : {};
  return { ...known, [name]: setAt(known[name], inner, value) };
}

interface Difference {
  /** the setting, in dots */
  readonly path: string;
  /** null: not there */
  readonly before: string | null;
  readonly after: string | null;
}

const byPath = (value: unknown): Map<string, string> =>
  new Map(leavesOf(value).map(({ path, value: leaf }) => [path.join('.'), JSON.stringify(leaf)]));

/** Every setting that two documents say differently. Pure. */
export function differences(before: unknown, after: unknown): Difference[] {
  const first = byPath(before);
  const second = byPath(after);
  return [...new Set([...first.keys(), ...second.keys()])]
    .map((path) => ({ path, before: first.get(path) ?? null, after: second.get(path) ?? null }))
    .filter((one) => one.before !== one.after);
}
