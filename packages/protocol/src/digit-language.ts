import { z } from 'zod';

/** Language in which digits are read aloud: Mandarin or English. */
export const DigitLanguage = z.enum(['cmn', 'en']);
export type DigitLanguage = z.infer<typeof DigitLanguage>;
