import { type CallHours, WEEKDAYS, type Weekday } from '@mien/protocol';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A week, and the day on which it began. */
const DAYS_AHEAD = 8;

/** What a clock at the place shows at this moment, as if it were UTC. */
function wallClock(at: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return new Date(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')));
}

/** The moment at which a clock at the place shows this. Twice, since the first guess may lie on the other side of a change of clocks. */
function momentOf(shown: number, timeZone: string): Date {
  let moment = shown;
  for (let pass = 0; pass < 2; pass += 1) moment += shown - wallClock(new Date(moment), timeZone).getTime();
  return new Date(moment);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Sunday is day 0 of a Date. */
const weekdayOf = (shown: Date): Weekday => WEEKDAYS[(shown.getUTCDay() + 6) % 7] ?? 'mon';

/** Each stretch in which somebody is there, from the day of `from` on, in no order. */
function* stretchesFrom({ timeZone, week }: CallHours, from: Date): Generator<{ readonly opens: Date; readonly closes: Date }> {
  const shown = wallClock(from, timeZone).getTime();
  const midnight = shown - (shown % DAY_MS);
  for (let day = 0; day < DAYS_AHEAD; day += 1) {
    const date = midnight + day * DAY_MS;
    for (const { days, from: opens, to: closes } of week)
      if (days.includes(weekdayOf(new Date(date))))
        yield {
          opens: momentOf(date + minutesOf(opens) * MINUTE_MS, timeZone),
          closes: momentOf(date + minutesOf(closes) * MINUTE_MS, timeZone),
        };
  }
}

/**
 * The first moment, from this one on, at which calls are answered: this one itself where somebody is there. Without hours that is always.
 * Pure.
 */
export function answeredFrom(hours: CallHours | undefined, at: Date): Date {
  if (hours === undefined) return at;
  const later = [...stretchesFrom(hours, at)]
    .filter(({ closes }) => closes > at)
    .map(({ opens }) => Math.max(opens.getTime(), at.getTime()));
  return new Date(Math.min(...later));
}
