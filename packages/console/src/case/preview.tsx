import { classTold, type Language, publicReasons, type ReasonCode, reasonFacts } from '@mien/protocol';
import { useWords } from '../shell/settings.tsx';
import { WORDS } from '../words/words.ts';
import type { Choice } from './decision-bar.tsx';

interface PreviewProps {
  /** the applicant's */
  readonly locale: string;
  readonly choice: Choice;
  readonly reasons: readonly ReasonCode[];
}

const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');

/** What the applicant will read, in the applicant's language; a general reason stands for what must not be told. */
export function Preview({ locale, choice, reasons }: PreviewProps) {
  const words = useWords();
  const language = languageOf(locale);
  const title = words.decide.preview(words.decide.languages[language]);
  const told = publicReasons(reasons.map((code) => ({ code, class: classTold(reasonFacts(code).class, choice) })));
  const { approvedText } = WORDS[language].decide;
  if (choice !== 'approved' && told.length === 0) return null;
  return (
    <section className="preview" aria-label={title} aria-live="polite">
      <small className="quiet">{title}</small>
      <div lang={language}>
        {choice === 'approved' ? (
          <>
            <b>{approvedText.title}</b>
            <p>{approvedText.body}</p>
          </>
        ) : (
          told.map(({ code, text }) => (
            <div key={code}>
              <b>{text[language].title}</b>
              <p>
                {text[language].cause} {text[language].remedy}
              </p>
            </div>
          ))
        )}
      </div>
    </section>
  );
}
