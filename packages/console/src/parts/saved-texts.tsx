import { LANGUAGES, type Language } from '@mien/protocol';
import { useWords } from '../shell/settings.tsx';

interface SavedTextsProps {
  readonly label: string;
  readonly choose: string;
  readonly texts: readonly Readonly<Record<Language, string>>[];
  readonly onChoose: (text: string) => void;
}

/** Texts that are written often, in both languages: whoever writes chooses by the reader's. */
export function SavedTexts({ label, choose, texts, onChoose }: SavedTextsProps) {
  const words = useWords();
  return (
    <label className="pick">
      <span>{label}</span>
      <select value="" onChange={(event) => onChoose(event.target.value)}>
        <option value="">{choose}</option>
        {LANGUAGES.map((language) => (
          <optgroup key={language} label={words.decide.languages[language]} lang={language}>
            {texts.map((text) => (
              <option key={text.en} value={text[language]}>
                {text[language]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
