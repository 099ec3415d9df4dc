interface Difference {
  /** the setting, in dots */
  readonly path: string;
  /** null: not there */
  readonly before: string | null;
  readonly after: string | null;
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const leavesOf = (value: unknown, path: string): (readonly [string, string])[] =>
  isTree(value)
    ? Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, path === '' ? name : `${path}.${name}`))
    : [[path, JSON.stringify(value)]];

/** Every setting that two documents say differently. Lists are compared whole: their order matters. Pure. */
export function differences(before: unknown, after: unknown): Difference[] {
  const first = new Map(leavesOf(before, ''));
  const second = new Map(leavesOf(after, ''));
  return [...new Set([...first.keys(), ...second.keys()])]
    .map((path) => ({ path, before: first.get(path) ?? null, after: second.get(path) ?? null }))
    .filter((one) => one.before !== one.after);
}
