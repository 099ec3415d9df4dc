import { useEffect, useState } from 'react';
import { useSettings } from '../shell/settings.tsx';
import type { Words } from '../words/shape.ts';

/** A clock for what counts down. @param everyMs how often it moves */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

const MINUTE = 60_000;

/** One unit is enough to choose by. */
export function span(ms: number, { ago }: Words): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  if (minutes < 1) return ago.now;
  if (minutes < 60) return ago.minutes(minutes);
  return minutes < 48 * 60 ? ago.hours(Math.floor(minutes / 60)) : ago.days(Math.floor(minutes / 1440));
}

/** How long ago, with the full time behind it. */
export function Since({ at }: { readonly at: string }) {
  const { words, language } = useSettings();
  const now = useNow(30_000);
  const exact = new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time dateTime={at} title={exact}>
      {span(now - Date.parse(at), words)}
    </time>
  );
}

export function Moment({ at }: { readonly at: string }) {
  const { language } = useSettings();
  return <time dateTime={at}>{new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}</time>;
}

/** The day, where the hour decides nothing; the full time behind it. */
export function Day({ at }: { readonly at: string }) {
  const { language } = useSettings();
  const date = new Date(at);
  return (
    <time className="day" dateTime={at} title={date.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}>
      {date.toLocaleDateString(language, { dateStyle: 'medium' })}
    </time>
  );
}
