import { z } from 'zod';
import { CallStepKind } from './call.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** 24:00 is the end of a day. */
const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'no time of day such as 09:00');

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** When somebody is there to answer calls. Hours that pass midnight are two entries. */
export const CallHours = z.strictObject({
  /** IANA; the times below are of this place */
  timeZone: z.string().refine(isTimeZone, 'no time zone of that name'),
  week: z
    .array(
      z
        .strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1), from: ClockTime, to: ClockTime })
        // of one length, so that text compares as time does
        .refine(({ from, to }) => from < to, { path: ['to'], message: 'ends before it begins' }),
    )
    .min(1),
});
export type CallHours = z.infer<typeof CallHours>;

/** How applicants and agents talk. */
export const CallRules = z.strictObject({
  /** what an agent goes through with the applicant, in this order; absent: every step there is */
  steps: z
    .array(CallStepKind)
    .min(1)
    .refine((steps) => new Set(steps).size === steps.length, 'a step stands there twice')
    // an approval rests on these steps alone
    .refine((steps) => steps.includes('face'), 'nobody is approved unseen: face must be among the steps')
    .optional(),
  /** whether the applicant's page records its own side, where they agreed to a call; absent: kept */
  recording: z.enum(['kept', 'never']).optional(),
  /** outside them a call can only be agreed for a time within them; absent: at any time */
  hours: CallHours.optional(),
});
export type CallRules = z.infer<typeof CallRules>;
