import type { Transaction } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import { countFunnel } from './count-funnel.ts';
import { countRates } from './count-rates.ts';
import { countTimes } from './count-times.ts';
import type { InsightWindow } from './insight-window.ts';
import type { InsightPart } from './part-names.ts';
import type { Sum } from './sum.ts';

/** How each part is counted from the rows. */
export const PARTS = {
  funnel_none: countFunnel('none'),
  funnel_device: countFunnel('device'),
  funnel_browser: countFunnel('browser'),
  funnel_system: countFunnel('system'),
  funnel_network: countFunnel('network'),
  funnel_country: countFunnel('country'),
  funnel_language: countFunnel('language'),
  funnel_document: countFunnel('document'),
  funnel_policy: countFunnel('policy'),
  rates: countRates,
  times: countTimes,
} as const satisfies Record<InsightPart, (trx: Transaction<Tables>, span: InsightWindow) => Promise<Sum[]>>;
