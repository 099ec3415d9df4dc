import {
  CHECK_NAMES,
  type CheckName,
  type CheckResult,
  type CheckStatus,
  type Finding,
  type ReasonCode,
  type Step,
} from '../../src/index.ts';

export const finding = (code: ReasonCode, step: Step = 'face'): Finding => ({
  code,
  step,
  evidence: [],
  measuredAt: '2026-01-02T03:04:05Z',
  source: 'server',
});

/** Every check passed, but for those given. */
export const results = (...others: readonly CheckResult[]): CheckResult[] => [
  ...CHECK_NAMES.filter((name) => !others.some((other) => other.check === name)).map(
    (check): CheckResult => ({ check, status: 'passed', findings: [] }),
  ),
  ...others,
];

export const result = (check: CheckName, status: CheckStatus, ...findings: readonly Finding[]): CheckResult => ({
  check,
  status,
  findings: [...findings],
});
