/** What is summed by day: the funnel by each group, rates, and times. */
export const INSIGHT_PARTS = [
  'funnel_none',
  'funnel_device',
  'funnel_browser',
  'funnel_system',
  'funnel_network',
  'funnel_country',
  'funnel_language',
  'funnel_document',
  'funnel_policy',
  'rates',
  'times',
] as const;
export type InsightPart = (typeof INSIGHT_PARTS)[number];
