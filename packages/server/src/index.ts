export { type AuditVerification, verifyAudit } from './audit/verify-audit.ts';
export { type Config, type ConfigProblem, type ConfigResult, readConfig, type Secrets } from './config/read-config.ts';
export type { Context } from './context.ts';
export { START_PROBLEMS, type Started, type StartProblem } from './entry/open-for.ts';
export { api, migrate, type RunningApi, type RunningWorker, serve, worker } from './entry/start.ts';
export { recordSignals } from './outcome/record-signals.ts';
