import { answerOf, service } from '../api/service.ts';

export const DAYS = [7, 30, 90, 365] as const;
export const GROUPS = ['device', 'browser', 'system', 'network', 'country', 'language', 'document', 'policy'] as const;
export type Group = (typeof GROUPS)[number];

export const readFigures = (days: number) => answerOf(service.GET('/v1/insight/figures', { params: { query: { days } } }));
export const readReasons = (days: number) => answerOf(service.GET('/v1/insight/reasons', { params: { query: { days } } }));
export const readFunnel = (days: number, by: Group) => answerOf(service.GET('/v1/insight/funnel', { params: { query: { days, by } } }));
export const readFairness = (days: number) => answerOf(service.GET('/v1/insight/fairness', { params: { query: { days } } }));
export const readPolicyChanges = (days: number) => answerOf(service.GET('/v1/insight/policy-changes', { params: { query: { days } } }));
export const readPolicyChange = (id: string, days: number) =>
  answerOf(service.GET('/v1/insight/policy-changes/{id}', { params: { path: { id }, query: { days } } }));

export type PolicyChange = Awaited<ReturnType<typeof readPolicyChanges>>['items'][number];
export type Figures = Awaited<ReturnType<typeof readFigures>>;
export type Reasons = Awaited<ReturnType<typeof readReasons>>;
export type Funnel = Awaited<ReturnType<typeof readFunnel>>;
export type Fairness = Awaited<ReturnType<typeof readFairness>>;
