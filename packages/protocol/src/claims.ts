import { z } from 'zod';

/** A calendar date, `YYYY-MM-DD`, without a time zone. */
export const CalendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** ISO 3166-1 alpha-3, or one of ICAO 9303's codes beyond it (part 3, section 5: UNO, XXA, D …). */
export const StateCode = z.string().regex(/^[A-Z]{1,3}$/);

/** What the wallet holds about the account. Every part may be missing; a missing claim matches nothing. */
export const Claims = z.strictObject({
  /** the name in one string, in the person's own script and order */
  fullName: z.string().trim().min(1).max(200).optional(),
  givenNames: z.string().trim().min(1).max(200).optional(),
  surname: z.string().trim().min(1).max(200).optional(),
  birthDate: CalendarDate.optional(),
  documentNumber: z.string().trim().min(1).max(40).optional(),
  nationality: StateCode.optional(),
});
export type Claims = z.infer<typeof Claims>;
