import type { Refusal } from './api.ts';
import type { ScreenParts } from './screens.tsx';
import type { Key } from './text.ts';

const ABOUT: Readonly<Record<string, Key>> = { 'account.erased': 'nothingLeftAbout' };

/** No verification can begin now: from when on one can, why, and the way to a person. What is pressed is never left without an answer. */
export function Refused({
  refusal,
  text,
  language,
  onGo,
}: Pick<ScreenParts, 'text' | 'language' | 'onGo'> & { readonly refusal: Refusal }) {
  const { refused, until, reasons } = refusal;
  return (
    <div class="body" role="status">
      <h1>{text.notNow}</h1>
      <p>
        {until === null
          ? text[ABOUT[refused] ?? 'failed']
          : text.cool.replace('{time}', new Date(until).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' }))}
      </p>
      {reasons.map(({ code, text: words }) => (
        <section key={code} class="state">
          <strong>{words[language].title}</strong>
          <p>{words[language].cause}</p>
          <p class="small">{words[language].remedy}</p>
        </section>
      ))}
      <p class="small">{text.notNowPerson}</p>
      <button type="button" class="button" onClick={() => onGo('status')}>
        {text.status}
      </button>
    </div>
  );
}
