import { useEffect, useState } from 'react';
import { useWords } from '../shell/settings.tsx';
import { zonesWith } from './week.ts';

export interface FieldProps {
  readonly id: string;
  /** the setting, in dots */
  readonly place: string;
  readonly value: unknown;
  readonly describedBy: string | undefined;
  readonly change: (value: unknown) => void;
}

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

const ZoneField = ({ id, value, describedBy, change }: FieldProps) => (
  <select
    id={id}
    className="wide"
    value={String(value)}
    aria-invalid={describedBy !== undefined}
    aria-describedby={describedBy}
    onChange={(event) => change(event.target.value)}
  >
    {zonesWith(String(value)).map((zone) => (
      <option key={zone}>{zone}</option>
    ))}
  </select>
);

/** A setting in a field of its kind. */
export function SettingField(props: FieldProps) {
  const { id, place, value, describedBy, change } = props;
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
  if (place === 'call.hours.timeZone' && typeof value === 'string') return <ZoneField {...props} />;
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
