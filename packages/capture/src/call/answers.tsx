import type { CallHours, Language, Weekday } from '@mien/protocol';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CallAnswers } from '../api/shapes.ts';
import { useMien } from '../screens/mien-context.ts';
import { useCallWords } from './words.ts';

/** When calls are answered, for whatever screen offers one; null: not known yet. */
export const AnswersContext = createContext<CallAnswers | null>(null);

/** A Monday and the days after it, of which a browser knows the names. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const nameOf = (day: Weekday, language: Language): string =>
  new Date(MONDAY + WEEK.indexOf(day) * DAY_MS).toLocaleDateString(language, { weekday: 'short', timeZone: 'UTC' });

const tellHours = ({ days, from, to }: CallHours['week'][number], language: Language): string =>
  `${days.map((day) => nameOf(day, language)).join(language === 'zh-CN' ? '、' : ', ')} ${from}–${to}`;

/** The hours of the week, by the clock of their own place. Nothing where somebody is always there. */
export function Hours() {
  const { language } = useMien();
  const words = useCallWords();
  const hours = useContext(AnswersContext)?.hours ?? null;
  return hours === null ? null : (
    <div class="small">
      <p>{words('hours', { zone: hours.timeZone })}</p>
      <ul>
        {hours.week.map((one) => (
          <li key={`${one.days.join()}${one.from}`}>{tellHours(one, language)}</li>
        ))}
      </ul>
    </div>
  );
}
