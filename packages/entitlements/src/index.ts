export {
  allows,
  type Checked,
  createStatusChecker,
  type Status,
  type StatusChecker,
  type StatusCheckerOptions,
  type Wanted,
} from './check-status.ts';
export { expressEntitlement, fastifyEntitlement, problemOf, STATUS_HEADER } from './middleware.ts';
export { REFUSALS, type RefusalCode } from './refusals.ts';
