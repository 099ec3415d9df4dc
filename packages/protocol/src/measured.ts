import { z } from 'zod';
import { WHY_NOT_MEASURED } from './measured-value.ts';

export const NotMeasuredWhy = z.enum(WHY_NOT_MEASURED);
export type NotMeasuredWhy = z.infer<typeof NotMeasuredWhy>;

export function measuredSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('measured', [
    z.object({ measured: z.literal(true), value }),
    z.object({ measured: z.literal(false), why: NotMeasuredWhy }),
  ]);
}
