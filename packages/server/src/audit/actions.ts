/** Everything the audit trail speaks of. */
const AUDIT_ACTIONS = {
  'access.refused': 'a caller was not let through',
  'account.created': 'the wallet named a new account',
  'account.updated': 'claims, contact or language of an account changed',
  'account.read': 'claims of an account were read',
  'account.exported': 'everything held on a person was handed to the wallet',
  'account.erased': 'an account was erased and its keys destroyed',
  'verification.created': 'the wallet asked for a verification',
  'verification.moved': 'a verification went to another state',
  'verification.cancelled': 'the wallet stopped a verification',
  'verdict.recorded': 'a verdict was written with all that follows from it',
  'evidence.read': 'findings with evidence were read',
  'consent.given': 'the applicant chose a way',
  'token.issued': 'a capture token was issued',
  'step.started': 'a step was started and its challenges drawn',
  'step.completed': 'a step was described as filmed',
  'step.repeated': 'the applicant films a step again',
  'policy.created': 'a policy version was added',
  'key.created': 'an API key was made',
  'key.rotated': 'an API key was replaced',
  'key.revoked': 'an API key was revoked',
  'webhook.created': 'a webhook endpoint was added',
  'webhook.changed': 'a webhook endpoint was changed',
  'webhook.deleted': 'a webhook endpoint was disabled for good',
  'event.replayed': 'an event was sent again',
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
