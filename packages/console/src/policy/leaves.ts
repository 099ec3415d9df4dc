type Tree = { readonly [name: string]: unknown };

export interface Leaf {
  /** names from the outside in */
  readonly path: readonly string[];
  readonly value: unknown;
}

export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

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

/** What stands at a place. @returns undefined where nothing does */
export function valueAt(tree: unknown, [name, ...inner]: readonly string[]): unknown {
  if (name === undefined) return tree;
  return isTree(tree) && Object.hasOwn(tree, name) ? valueAt(tree[name], inner) : undefined;
}

/** The document without one setting, and without what is left empty by that; the rest is the same, in its order. Pure. */
export function withoutAt(tree: unknown, path: readonly string[]): unknown {
  const [name, ...inner] = path;
  if (name === undefined || !isTree(tree) || valueAt(tree, path) === undefined) return tree;
  const { [name]: known, ...others } = tree;
  const left = inner.length === 0 ? undefined : withoutAt(known, inner);
  const isGone = left === undefined || (isTree(left) && Object.keys(left).length === 0);
  return isGone ? others : { ...tree, [name]: left };
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
