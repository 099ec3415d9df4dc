import { typeidUnboxed } from 'typeid-js';

/** What an id names, by its first letters. */
export const ID_PREFIXES = {
  acc: 'account',
  ver: 'verification',
  att: 'attempt',
  stp: 'step',
  chg: 'challenge',
  clp: 'clip',
  fnd: 'finding',
  vdt: 'verdict',
  pol: 'policy',
  evt: 'event',
  ntf: 'notification',
  cns: 'consent',
  cpe: 'capture event',
  key: 'API key',
  whe: 'webhook endpoint',
  dlv: 'delivery',
  hnd: 'hand-off',
  tkt: 'ticket',
  tkm: 'message in a ticket',
  grt: 'what support granted',
  dvc: 'device check',
  cas: 'case',
  dcs: 'decision on a case',
  nte: 'note on a case',
  cal: 'call',
  snp: 'snapshot of a call',
  isk: 'issuer key',
  sds: 'sampling seed',
  adc: 'address challenge',
  adr: 'proved address',
  crd: 'credential',
  cro: 'credential offer',
  stf: 'person on the staff',
  ses: 'staff session',
  inv: 'staff invitation',
  psk: 'passkey',
  pnd: 'pending action',
  sgn: 'row of the staff’s sign-in',
  tpl: 'face template',
  dlt: 'dead letter',
} as const;
export type IdPrefix = keyof typeof ID_PREFIXES;

/** A new id: prefix and a UUIDv7 in base 32. Ids of one kind sort by the time they were made, so they serve as cursors. */
export const newId = (prefix: IdPrefix): string => typeidUnboxed(prefix);
