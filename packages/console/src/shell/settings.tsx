import type { Language } from '@mien/protocol';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { keepMode, type Mode, readMode } from '../api/mode.ts';
import type { Words } from '../words/shape.ts';
import { chooseLanguage, keepLanguage, WORDS } from '../words/words.ts';

type Scheme = 'light' | 'dark';

interface Settings {
  readonly language: Language;
  readonly words: Words;
  readonly mode: Mode;
  switchLanguage(): void;
  switchMode(): void;
  switchScheme(): void;
}

const Kept = createContext<Settings | null>(null);
const SCHEME = 'mien-scheme';

const chosenScheme = (): Scheme | null => {
  const kept = localStorage.getItem(SCHEME);
  return kept === 'light' || kept === 'dark' ? kept : null;
};

/** Language, data and colours of this browser; colours follow the system until they are chosen. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(chooseLanguage);
  const [mode, setMode] = useState<Mode>(readMode);
  const [scheme, setScheme] = useState<Scheme | null>(chosenScheme);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = WORDS[language].product;
    keepLanguage(language);
  }, [language]);
  useEffect(() => {
    if (scheme === null) return;
    document.documentElement.dataset['scheme'] = scheme;
    localStorage.setItem(SCHEME, scheme);
  }, [scheme]);

  const switchLanguage = useCallback(() => setLanguage((now) => (now === 'en' ? 'zh-CN' : 'en')), []);
  const switchMode = useCallback(() => {
    const next = readMode() === 'live' ? 'test' : 'live';
    keepMode(next);
    setMode(next);
  }, []);
  const switchScheme = useCallback(
    () =>
      setScheme((now) => {
        const shown = now ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
        return shown === 'dark' ? 'light' : 'dark';
      }),
    [],
  );

  const settings = useMemo(
    () => ({ language, words: WORDS[language], mode, switchLanguage, switchMode, switchScheme }),
    [language, mode, switchLanguage, switchMode, switchScheme],
  );
  return <Kept value={settings}>{children}</Kept>;
}

export function useSettings(): Settings {
  const settings = useContext(Kept);
  if (settings === null) throw new Error('settings outside of their provider');
  return settings;
}

export const useWords = (): Words => useSettings().words;
