import { WEEKDAYS } from '@mien/protocol';
import { useEffect, useRef } from 'react';
import { useSettings } from '../shell/settings.tsx';
import { closingKept, closingShown, type Hours, sayDay, withDay, withMoreHours } from './week.ts';

interface RowProps {
  readonly name: string;
  readonly hours: Hours;
  /** which of its parts the schema refuses */
  readonly isWrong: (part: keyof Hours) => boolean;
  readonly describedBy: string | undefined;
  readonly change: (hours: Hours) => void;
  readonly remove: (() => void) | null;
}

function HoursRow({ name, hours, isWrong, describedBy, change, remove }: RowProps) {
  const { words, language } = useSettings();
  const { week, named } = words.policies;
  const wrong = (part: keyof Hours) => (isWrong(part) ? { 'aria-invalid': true, 'aria-describedby': describedBy } : {});
  return (
    <fieldset className="hours">
      <legend>{name}</legend>
      {WEEKDAYS.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={hours.days.includes(day)}
            {...wrong('days')}
            onChange={(event) => change({ ...hours, days: withDay(hours.days, day, event.target.checked) })}
          />
          {sayDay(day, language)}
        </label>
      ))}
      <label>
        {week.from}
        <input type="time" value={hours.from} {...wrong('from')} onChange={(event) => change({ ...hours, from: event.target.value })} />
      </label>
      <label>
        {week.to}
        <input
          type="time"
          value={closingShown(hours.to)}
          {...wrong('to')}
          onChange={(event) => change({ ...hours, to: closingKept(event.target.value) })}
        />
      </label>
      {remove === null ? null : (
        <button type="button" aria-label={named(week.remove, name)} onClick={remove}>
          {week.remove}
        </button>
      )}
    </fieldset>
  );
}

interface WeekFieldProps {
  readonly week: readonly Hours[];
  /** whether the schema refuses what stands at this place within the week */
  readonly isWrong: (place: string) => boolean;
  readonly describedBy: string | undefined;
  readonly change: (week: readonly Hours[]) => void;
}

/** Days with an opening and a closing time, for who writes no JSON. The last entry stays: hours without any are none. */
export function WeekField({ week, isWrong, describedBy, change }: WeekFieldProps) {
  const { policies } = useSettings().words;
  const whole = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    whole.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  return (
    <div className="week" ref={whole}>
      {[...week.entries()].map(([place, hours]) => (
        <HoursRow
          key={place}
          name={policies.week.row(place + 1)}
          hours={hours}
          isWrong={(part) => isWrong(`${place}.${part}`)}
          describedBy={describedBy}
          change={(next) => change(week.with(place, next))}
          remove={
            week.length === 1
              ? null
              : () => {
                  wanted.current = 'button.more';
                  change(week.toSpliced(place, 1));
                }
          }
        />
      ))}
      <span className="quiet">{policies.week.toLead}</span>
      <button
        type="button"
        className="more"
        onClick={() => {
          wanted.current = ':scope > fieldset:last-of-type input';
          change(withMoreHours(week));
        }}
      >
        {policies.week.add}
      </button>
    </div>
  );
}
