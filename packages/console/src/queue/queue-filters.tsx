import { useWords } from '../shell/settings.tsx';

const SHOWN = ['waiting', 'mine', 'second', 'held', 'all'] as const;
const ORDERS = ['deadline', 'age', 'risk'] as const;
const RISKS = ['any', 'attack', 'mismatch', 'unclear', 'formality'] as const;

export interface Filters {
  readonly shown: (typeof SHOWN)[number];
  readonly order: (typeof ORDERS)[number];
  readonly risk: (typeof RISKS)[number];
}

interface Counts extends Readonly<Record<Filters['shown'], number>> {
  readonly overdue: number;
}

interface QueueFiltersProps {
  readonly filters: Filters;
  readonly counts: Counts | undefined;
  readonly change: (filters: Filters) => void;
}

/** Which cases, in which order; each with how many there are now. */
export function QueueFilters({ filters, counts, change }: QueueFiltersProps) {
  const { queue, risk } = useWords();
  return (
    <div className="filters">
      <fieldset className="tabs">
        <legend className="hidden">{queue.shownLabel}</legend>
        {SHOWN.map((shown) => (
          <label key={shown}>
            <input type="radio" name="shown" checked={filters.shown === shown} onChange={() => change({ ...filters, shown })} />
            <span>
              {queue.shown[shown]} {counts === undefined ? null : <b>{counts[shown]}</b>}
            </span>
          </label>
        ))}
      </fieldset>
      <label className="pick">
        <span>{queue.riskLabel}</span>
        <select
          value={filters.risk}
          onChange={(event) => change({ ...filters, risk: RISKS.find((one) => one === event.target.value) ?? 'any' })}
        >
          {RISKS.map((one) => (
            <option key={one} value={one}>
              {one === 'any' ? queue.anyRisk : risk[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="pick">
        <span>{queue.order}</span>
        <select
          value={filters.order}
          onChange={(event) => change({ ...filters, order: ORDERS.find((one) => one === event.target.value) ?? 'deadline' })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {queue.orders[order]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
