/** A figure about fewer people could point at one of them. */
export const LEAST_GROUP = 10;

/** A count as it may be told: null stands for one to nine. */
export const tellCount = (count: number): number | null => (count === 0 || count >= LEAST_GROUP ? count : null);

/** A share or a quantile as it may be told: null where too few stand behind it. */
export const tellOf = (behind: number, value: number | null): number | null => (behind >= LEAST_GROUP ? value : null);

interface Group {
  readonly name: string;
  /** people in it */
  readonly size: number;
}

export const REST = 'rest';

/**
 * Which groups may be shown by their names, largest first; all others are one, the rest. Where the rest itself would be small it takes in the
 * smallest of the others, since it could be worked out from the whole. Pure.
 */
export function namesToShow(groups: readonly Group[]): readonly string[] {
  const shown = groups.filter(({ size }) => size >= LEAST_GROUP).sort((a, b) => b.size - a.size || a.name.localeCompare(b.name));
  const rest = groups.filter(({ size }) => size < LEAST_GROUP).reduce((sum, { size }) => sum + size, 0);
  if (rest > 0 && rest < LEAST_GROUP) shown.pop();
  return shown.map(({ name }) => name);
}
