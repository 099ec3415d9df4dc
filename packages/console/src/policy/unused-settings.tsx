import { useId } from 'react';
import { useSettings } from '../shell/settings.tsx';
import type { OptionalSetting } from './optional-settings.ts';
import { saySetting } from './setting-words.ts';

interface UnusedProps {
  readonly settings: readonly OptionalSetting[];
  /** of the button that adds this setting */
  readonly idOf: (path: readonly string[]) => string;
  readonly add: (setting: OptionalSetting) => void;
}

/** What a policy may have and this one has not, each with the button that adds it. */
export function UnusedSettings({ settings, idOf, add }: UnusedProps) {
  const { words, language } = useSettings();
  const { policies } = words;
  const title = useId();
  return settings.length === 0 ? null : (
    <section aria-labelledby={title}>
      <h3 id={title}>{policies.unused}</h3>
      <p className="quiet">{policies.unusedLead}</p>
      <ul className="unused">
        {settings.map((setting) => {
          const place = setting.path.join('.');
          const name = saySetting(setting.path, language) ?? place;
          return (
            <li key={place}>
              <span>
                {name} <code>{place}</code>
              </span>
              <button
                type="button"
                id={idOf(setting.path)}
                aria-label={`${policies.named(policies.add, name)} (${place})`}
                onClick={() => add(setting)}
              >
                {policies.add}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
