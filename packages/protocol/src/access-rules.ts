import { z } from 'zod';

/** How far an account is verified. */
export const LEVELS = ['none', 'basic', 'full'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** What an account may do. */
export const ENTITLEMENTS = ['receive', 'send', 'top_up', 'withdraw', 'trade'] as const;
export const Entitlement = z.enum(ENTITLEMENTS);
export type Entitlement = z.infer<typeof Entitlement>;

export const PERIODS = ['once', 'day', 'week', 'month', 'year'] as const;

/** No more than the amount in the period; `once` bounds a single transaction. */
export const Limit = z.strictObject({
  /** decimal, written out: amounts are never floating point */
  amount: z.string().regex(/^\d{1,18}(\.\d{1,18})?$/),
  /** ISO 4217, or the symbol of an asset */
  currency: z.string().regex(/^[A-Z0-9]{2,12}$/),
  period: z.enum(PERIODS),
});
export type Limit = z.infer<typeof Limit>;

/** What each level may do. An entitlement that is not named is not held; an empty list is held without limit. */
export const LevelTable = z.strictObject({
  none: z.partialRecord(Entitlement, z.array(Limit)),
  basic: z.partialRecord(Entitlement, z.array(Limit)),
  full: z.partialRecord(Entitlement, z.array(Limit)),
});
export type LevelTable = z.infer<typeof LevelTable>;

/** What a policy's approval gives, and what happens when it must be renewed. */
export const AccessRules = z.strictObject({
  /** the level an approval leads to, by what it stands on */
  grants: z.strictObject({ withoutLiveness: Level, withLiveness: Level }),
  levels: LevelTable,
  grace: z.strictObject({
    /** days from the first notice of a re-verification until anything is taken away */
    days: z.number().int().min(1).max(365),
    /** days before that end on which the person is reminded, each once */
    remindDaysBefore: z.array(z.number().int().min(1)).min(1).max(5),
    /** the level after the grace has passed unused */
    levelAfter: Level,
  }),
  /** hours of the person's own day, 0–23, in which no mail is sent; from the first to before the second, past midnight too. Null: none */
  quietHours: z.strictObject({ from: z.number().int().min(0).max(23), to: z.number().int().min(0).max(23) }).nullable(),
});
export type AccessRules = z.infer<typeof AccessRules>;

/** The rules of the shipped policies, and of accounts that nobody verified yet. */
export const STANDARD_ACCESS: AccessRules = {
  grants: { withoutLiveness: 'basic', withLiveness: 'full' },
  levels: {
    // a wallet that nobody verified may be paid into and no more
    none: { receive: [] },
    basic: {
      receive: [],
      send: [
        { amount: '1000', currency: 'USD', period: 'day' },
        { amount: '10000', currency: 'USD', period: 'month' },
      ],
      top_up: [{ amount: '1000', currency: 'USD', period: 'day' }],
      withdraw: [{ amount: '1000', currency: 'USD', period: 'day' }],
      trade: [{ amount: '5000', currency: 'USD', period: 'day' }],
    },
    full: {
      receive: [],
      send: [{ amount: '50000', currency: 'USD', period: 'day' }],
      top_up: [{ amount: '50000', currency: 'USD', period: 'day' }],
      withdraw: [{ amount: '50000', currency: 'USD', period: 'day' }],
      trade: [],
    },
  },
  grace: { days: 30, remindDaysBefore: [14, 3], levelAfter: 'none' },
  quietHours: { from: 22, to: 8 },
};

export interface HeldEntitlement {
  readonly name: Entitlement;
  readonly allowed: boolean;
  /** empty: none, or not allowed at all */
  readonly limits: readonly Limit[];
}

/** All entitlements by name, with what a level holds of them. */
export const entitlementsAt = (levels: LevelTable, level: Level): HeldEntitlement[] =>
  ENTITLEMENTS.map((name) => {
    const limits = levels[level][name];
    return { name, allowed: limits !== undefined, limits: limits ?? [] };
  });
