import type { AccessRules } from '@mien/protocol';

const DAY_MS = 86_400_000;

/** When a grace asks for something next: its next reminder, or its end. */
export function nextGraceAt(
  { graceUntil, reminders }: { graceUntil: Date; reminders: number },
  { remindDaysBefore }: AccessRules['grace'],
): Date {
  const days = [...remindDaysBefore].sort((a, b) => b - a)[reminders] ?? 0;
  return new Date(graceUntil.getTime() - days * DAY_MS);
}

export type GraceStep =
  | { readonly step: 'wait' }
  /** remind now; the end is moved where the reminder comes too late for it */
  | { readonly step: 'remind'; readonly reminders: number; readonly graceUntil: Date }
  | { readonly step: 'end' };

/**
 * What a grace asks for now; pure. Nothing is ever taken away without every reminder: where our side was down and reminders are late, the
 * person still gets the days of the last one.
 */
export function advanceGrace(
  { graceUntil, reminders }: { graceUntil: Date; reminders: number },
  { remindDaysBefore }: AccessRules['grace'],
  at: Date,
): GraceStep {
  const before = (days: number): number => graceUntil.getTime() - days * DAY_MS;
  const expected = remindDaysBefore.filter((days) => before(days) <= at.getTime()).length;
  if (reminders < expected) {
    const shortest = Math.min(...remindDaysBefore);
    const last = expected === remindDaysBefore.length ? at.getTime() + shortest * DAY_MS : 0;
    return { step: 'remind', reminders: expected, graceUntil: new Date(Math.max(graceUntil.getTime(), last)) };
  }
  return graceUntil <= at ? { step: 'end' } : { step: 'wait' };
}
