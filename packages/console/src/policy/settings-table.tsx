import { useEffect, useId, useState } from 'react';
import { useSettings, useWords } from '../shell/settings.tsx';
import type { Problem } from './find-problems.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { saySetting } from './setting-words.ts';

interface SettingsTableProps {
  readonly draft: unknown;
  readonly problems: readonly Problem[];
  readonly change: (path: readonly string[], value: unknown) => void;
}

/** Name and number of a version are not a matter of taste. */
const FIXED = ['id', 'version'];

/** Text that is no JSON stays in the field, marked, and changes nothing. */
function ListField({ id, value, describedBy, change }: FieldProps) {
  const { policies } = useWords();
  const [text, setText] = useState(() => JSON.stringify(value));
  const [broken, setBroken] = useState(false);
  useEffect(() => setText(JSON.stringify(value)), [value]);
  return (
    <>
      <input
        id={id}
        className="wide"
        spellCheck={false}
        value={text}
        aria-invalid={broken}
        aria-describedby={describedBy}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          try {
            change(JSON.parse(text));
            setBroken(false);
          } catch {
            setBroken(true);
          }
        }}
      />
      {broken ? <span className="late">{policies.notJson}</span> : null}
    </>
  );
}

interface FieldProps {
  readonly id: string;
  readonly value: unknown;
  readonly describedBy: string | undefined;
  readonly change: (value: unknown) => void;
}

function Field(props: FieldProps) {
  const { id, value, describedBy, change } = props;
  if (typeof value === 'boolean')
    return (
      <input id={id} type="checkbox" checked={value} aria-describedby={describedBy} onChange={(event) => change(event.target.checked)} />
    );
  if (typeof value === 'number')
    return (
      <input
        id={id}
        type="number"
        step="any"
        className="digits"
        value={Number.isNaN(value) ? '' : value}
        aria-invalid={describedBy !== undefined}
        aria-describedby={describedBy}
        onChange={(event) => change(event.target.valueAsNumber)}
      />
    );
  if (typeof value === 'string')
    return (
      <input
        id={id}
        className="wide"
        value={value}
        aria-invalid={describedBy !== undefined}
        aria-describedby={describedBy}
        onChange={(event) => change(event.target.value)}
      />
    );
  return <ListField {...props} />;
}

/** In the order in which a standard is thought through, as the words have it; what has no words comes last. The database keeps no order. */
const groupsOf = (leaves: readonly Leaf[], order: readonly string[]): (readonly [string, readonly Leaf[]])[] => {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = [...new Set(leaves.map(({ path }) => path[0] ?? ''))].sort((a, b) => rank(a) - rank(b));
  return names.map((name) => [name, leaves.filter(({ path }) => path[0] === name)]);
};

/** Every setting in a field of its kind, group by group; what is wrong stands beside it. */
export function SettingsTable({ draft, problems, change }: SettingsTableProps) {
  const prefix = useId();
  const { words, language } = useSettings();
  const { policies } = words;
  const leaves = leavesOf(draft).filter(({ path }) => !FIXED.includes(path[0] ?? ''));
  const groups = groupsOf(leaves, Object.keys(policies.groupsOf));
  const problemAt = (path: string) => problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
  return (
    <div className="settings">
      {groups.map(([name, leaves]) => (
        <details key={name} open={leaves.some(({ path }) => problemAt(path.join('.')) !== undefined) || undefined}>
          <summary>
            <code>{name}</code> <span className="quiet">{policies.groupsOf[name as keyof typeof policies.groupsOf] ?? ''}</span>
          </summary>
          {leaves.map(({ path, value }) => {
            const place = path.join('.');
            const problem = problemAt(place);
            const id = `${prefix}${place}`;
            return (
              <div className="setting" key={place}>
                <label htmlFor={id}>
                  {saySetting(path, language)} <code>{path.slice(1).join('.') || name}</code>
                </label>
                <Field
                  id={id}
                  value={value}
                  describedBy={problem === undefined ? undefined : `${id}-problem`}
                  change={(next) => change(path, next)}
                />
                {problem === undefined ? null : (
                  <span id={`${id}-problem`} className="late">
                    {problem.text}
                  </span>
                )}
              </div>
            );
          })}
        </details>
      ))}
    </div>
  );
}
