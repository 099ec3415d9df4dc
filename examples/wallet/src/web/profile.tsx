import { useState } from 'preact/hooks';
import { saveProfile } from './api.ts';
import type { ScreenParts } from './screens.tsx';
import type { Key } from './text.ts';

const FIELDS = [
  { name: 'fullName', autoComplete: 'name' },
  { name: 'birthDate', autoComplete: 'bday' },
  { name: 'documentNumber', autoComplete: 'off' },
] as const;

const SAID: Readonly<Record<string, Key>> = { saved: 'profileSaved', 'account.corrections_used_up': 'profileLimit' };

/** What the wallet knows of its customer. A correction sets a verification going again that waited for it. */
export function Profile({ me, text, onChanged }: ScreenParts) {
  const [values, setValues] = useState(me.profile);
  const [said, setSaid] = useState<Key | null>(null);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { code } = await saveProfile(values);
    setSaid(SAID[code] ?? 'failed');
    onChanged();
  };
  return (
    <form class="body" onSubmit={(event) => void save(event)}>
      <h1>{text.profile}</h1>
      <p class="small">{text.profileAsPrinted}</p>
      {FIELDS.map(({ name, autoComplete }) => (
        <label key={name} class="field">
          <span>{text[name]}</span>
          <input
            name={name}
            autoComplete={autoComplete}
            value={values[name] ?? ''}
            onInput={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      <button type="submit" class="button">
        {text.save}
      </button>
      <p role="status">{said === null ? '' : text[said]}</p>
    </form>
  );
}
