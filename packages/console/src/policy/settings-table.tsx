import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useSettings } from '../shell/settings.tsx';
import type { Problem } from './find-problems.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { type OptionalSetting, optionalSettings, removableSettings, unusedSettings } from './optional-settings.ts';
import { SettingField } from './setting-field.tsx';
import { saySetting } from './setting-words.ts';
import { UnusedSettings } from './unused-settings.tsx';
import { readWeek } from './week.ts';
import { WeekField } from './week-field.tsx';

/** Name and number of a version are not a matter of taste. */
const FIXED = ['id', 'version'];
/** Hours are of a place, and most often of the place where they are written down. */
const OPTIONAL = optionalSettings(new Intl.DateTimeFormat().resolvedOptions().timeZone);

interface SettingProps {
  readonly id: string;
  readonly leaf: Leaf;
  readonly problems: readonly Problem[];
  readonly change: (value: unknown) => void;
}

/** One setting with its name; what is wrong with it stands beside it. */
function Setting({ id, leaf: { path, value }, problems, change }: SettingProps) {
  const { language } = useSettings();
  const place = path.join('.');
  const problem = problems.find((one) => isAt(one, place));
  const describedBy = problem === undefined ? undefined : `${id}-problem`;
  const week = place === 'call.hours.week' ? readWeek(value) : null;
  const name = (
    <>
      {saySetting(path, language)} <code>{path.slice(1).join('.') || path[0]}</code>
    </>
  );
  const told =
    problem === undefined ? null : (
      <span id={describedBy} className="late">
        {problem.text}
      </span>
    );
  return week === null ? (
    <div className="setting">
      <label htmlFor={id}>{name}</label>
      <SettingField id={id} place={place} value={value} describedBy={describedBy} change={change} />
      {told}
    </div>
  ) : (
    <fieldset className="setting plain-set" aria-labelledby={id}>
      <span id={id}>{name}</span>
      <WeekField
        week={week}
        isWrong={(part) => problems.some((one) => isAt(one, `${place}.${part}`))}
        describedBy={describedBy}
        change={change}
      />
      {told}
    </fieldset>
  );
}

const isAt = (problem: Problem, place: string): boolean => problem.path === place || problem.path.startsWith(`${place}.`);

interface GroupProps {
  readonly name: string;
  readonly hasProblem: boolean;
  readonly children: ReactNode;
}

/** Opens for what is wrong in it, and never closes by itself: who mends a setting is still at it. */
function Group({ name, hasProblem, children }: GroupProps) {
  const { policies } = useSettings().words;
  const [open, setOpen] = useState(hasProblem);
  useEffect(() => {
    if (hasProblem) setOpen(true);
  }, [hasProblem]);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <code>{name}</code> <span className="quiet">{policies.groupsOf[name as keyof typeof policies.groupsOf] ?? ''}</span>
      </summary>
      {children}
    </details>
  );
}

/** In the order in which a standard is thought through, as the words have it; what has no words comes last. The database keeps no order. */
const groupsOf = (leaves: readonly Leaf[], order: readonly string[]): (readonly [string, readonly Leaf[]])[] => {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = [...new Set(leaves.map(({ path }) => path[0] ?? ''))].sort((a, b) => rank(a) - rank(b));
  return names.map((name) => [name, leaves.filter(({ path }) => path[0] === name)]);
};

/** Where the keyboard goes on once this stands on the page, be it in a group that is closed. */
function useFocusNext(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const field = wanted.current === null ? null : document.getElementById(wanted.current);
    if (field === null) return;
    wanted.current = null;
    const group = field.closest('details');
    if (group !== null) group.open = true;
    field.focus();
  });
  return (id) => {
    wanted.current = id;
  };
}

interface SettingsTableProps {
  readonly draft: unknown;
  readonly problems: readonly Problem[];
  readonly change: (path: readonly string[], value: unknown) => void;
  readonly remove: (path: readonly string[]) => void;
}

/** Every setting in a field of its kind, group by group, and under them those that could be added. */
export function SettingsTable({ draft, problems, change, remove }: SettingsTableProps) {
  const prefix = useId();
  const { words, language } = useSettings();
  const { policies } = words;
  const focusNext = useFocusNext();
  const leaves = leavesOf(draft).filter(({ path }) => !FIXED.includes(path[0] ?? ''));
  const groups = groupsOf(leaves, Object.keys(policies.groupsOf));
  const fieldId = (path: readonly string[]): string => `${prefix}${path.join('.')}`;
  const addId = (path: readonly string[]): string => `${prefix}add-${path.join('.')}`;
  const add = ({ path, start }: OptionalSetting): void => {
    focusNext(fieldId(leavesOf(start, path)[0]?.path ?? path));
    change(path, start);
  };
  const takeOut = ({ path }: OptionalSetting): void => {
    focusNext(addId(path));
    remove(path);
  };
  return (
    <>
      <div className="settings">
        {groups.map(([name, leaves]) => (
          <Group key={name} name={name} hasProblem={problems.some((one) => isAt(one, name))}>
            {leaves.map((leaf) => (
              <Setting
                key={leaf.path.join('.')}
                id={fieldId(leaf.path)}
                leaf={leaf}
                problems={problems}
                change={(value) => change(leaf.path, value)}
              />
            ))}
            {removableSettings(draft, name, OPTIONAL).map((setting) => (
              <button type="button" className="take-out" key={setting.path.join('.')} onClick={() => takeOut(setting)}>
                {policies.named(policies.takeOut, saySetting(setting.path, language) ?? '')} <code>{setting.path.join('.')}</code>
              </button>
            ))}
          </Group>
        ))}
      </div>
      <UnusedSettings settings={unusedSettings(draft, OPTIONAL)} idOf={addId} add={add} />
    </>
  );
}
