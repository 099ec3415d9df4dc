import { SEEDS } from './seeds.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A body as it goes over the wire. */
export interface Sent {
  readonly type: string;
  readonly text: string;
}

const json = (value: Json): Sent => ({ type: 'application/json', text: JSON.stringify(value) });

const seeds = Object.values(SEEDS);

/** Goes round: each place gets the values that are next, so that all of them come to many places without every pair being sent. */
const goRound = (values: readonly Json[]): (() => Json) => {
  let at = -1;
  return () => {
    at = (at + 1) % values.length;
    return values[at] as Json;
  };
};

/** Every place of a body that holds something, as the body with something else in it. */
function* withLeaves(value: Json, next: () => Json, put: (changed: Json) => Json = (changed) => changed): Generator<Json> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value) as [string, Json][])
      yield* withLeaves(inner, next, (changed) =>
        put(Array.isArray(value) ? value.map((one, index) => (String(index) === key ? changed : one)) : { ...value, [key]: changed }),
      );
    // a field that is not known, named and filled with it
    if (!Array.isArray(value)) yield put({ ...value, [SEEDS.fullName]: SEEDS.documentNumber });
  } else yield put(next());
}

const seeded = (value: Json): Json => {
  if (typeof value === 'string') return SEEDS.fullName;
  if (Array.isArray(value)) return value.map(seeded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, seeded(one)]));
};

/** Bodies that are no bodies: cut off, of another kind, of another type, with names that reach into objects. */
const MALFORMED: readonly Sent[] = [
  { type: 'application/json', text: `{"${SEEDS.fullName}": "${SEEDS.documentNumber}` },
  { type: 'application/json', text: `${SEEDS.chineseName}` },
  { type: 'application/json', text: `{"__proto__": {"${SEEDS.fullName}": "${SEEDS.email}"}}` },
  { type: 'application/json', text: `{"constructor": {"prototype": {"x": "${SEEDS.email}"}}}` },
  { type: 'text/plain', text: `${SEEDS.fullName} ${SEEDS.documentNumber}` },
  { type: `text/${SEEDS.documentNumber}`, text: SEEDS.street },
  {
    type: 'multipart/form-data; boundary=b',
    text: `--b\r\ncontent-disposition: form-data; name="f"; filename="${SEEDS.fileName}"\r\n\r\nx\r\n--b--`,
  },
  { type: 'application/x-www-form-urlencoded', text: `name=${encodeURIComponent(SEEDS.fullName)}` },
  json(SEEDS.fullName),
  json([SEEDS.fullName, SEEDS.email]),
  json({ [SEEDS.fullName]: SEEDS.documentNumber, [SEEDS.email]: { [SEEDS.phone]: [SEEDS.ticket] } }),
  json(Object.fromEntries(seeds.map((seed, index) => [`field${index}`, seed]))),
];

/** what a text may be that somebody means no good with, with a person's data around it */
const LEAVES: readonly Json[] = [
  SEEDS.fullName,
  SEEDS.email,
  SEEDS.birthDate,
  `${SEEDS.documentNumber}\u0000`,
  `${SEEDS.chineseName}\ud800`,
  17,
  null,
  [SEEDS.phone],
];

/** Some of many, others for each route: what is judged before a route is known need not be sent to every one. */
export const someOf = <T>(values: readonly T[], count: number, turn: number): readonly T[] =>
  Array.from({ length: Math.min(count, values.length) }, (_, index) => values[(turn * count + index) % values.length] as T);

const MOST_LEAVES = 40;

/** What is sent to one route. @param example what the route's description gives as a good body */
export function bodiesFor(example: Json | undefined, turn: number): readonly Sent[] {
  const malformed = someOf(MALFORMED, 4, turn);
  if (example === undefined) return malformed;
  const leaves = [...withLeaves(example, goRound(LEAVES))];
  const step = Math.ceil(leaves.length / MOST_LEAVES);
  return [...malformed, json(example), json(seeded(example)), ...leaves.filter((_, index) => index % step === 0).map(json)];
}

const QUERY_NAMES = ['limit', 'cursor', 'state', 'external_id', 'account_id', 'type', 'after', 'code', 'iss', 'error', SEEDS.fullName];

const queryWith = (from: number): string =>
  `?${QUERY_NAMES.map((name, index) => `${encodeURIComponent(name)}=${encodeURIComponent(seeds[(from + index) % seeds.length] ?? '')}`).join('&')}`;

export const QUERIES: readonly string[] = [
  ...[0, 5, 11, 16].map(queryWith),
  `?external_id=${SEEDS.externalId}`,
  `?code=${SEEDS.bearer}&state=${SEEDS.documentNumber}&state=${SEEDS.email}`,
  `?cursor=${encodeURIComponent(`${SEEDS.chineseName}\u0000`)}`,
  `?cursor=${SEEDS.documentNumber}%E0%A4%A`,
];

/** What may stand where an id stands in a path. */
export const PATH_PARTS: readonly string[] = [
  ...[SEEDS.fullName, SEEDS.chineseName, SEEDS.email, SEEDS.walletAddress, SEEDS.bearer].map(encodeURIComponent),
  `acc_${SEEDS.documentNumber.toLowerCase()}`,
  `${SEEDS.documentNumber}%00`,
  `${SEEDS.documentNumber}%E0%A4%A`,
  `${encodeURIComponent(SEEDS.fullName)}${'x'.repeat(300)}`,
  `..%2f${SEEDS.fileName}`,
];

export const HEADERS: readonly Readonly<Record<string, string>>[] = [
  {
    'idempotency-key': SEEDS.externalId,
    'mien-session': SEEDS.documentNumber,
    referer: `https://wallet.example/${SEEDS.externalId}`,
    'accept-language': SEEDS.fullName,
    range: `bytes=${SEEDS.documentNumber}`,
    'if-none-match': SEEDS.documentNumber,
    'mien-mode': SEEDS.documentNumber,
    'upload-metadata': `clipId ${Buffer.from(SEEDS.documentNumber).toString('base64')},filename ${Buffer.from(SEEDS.fileName).toString('base64')}`,
    'tus-resumable': SEEDS.documentNumber,
    'upload-length': SEEDS.documentNumber,
    'upload-offset': SEEDS.documentNumber,
    'upload-checksum': `sha256 ${SEEDS.documentNumber}`,
    traceparent: SEEDS.documentNumber,
    'x-request-id': SEEDS.documentNumber,
  },
  { 'tus-resumable': '1.0.0', 'upload-metadata': `clipId ${SEEDS.fileName}`, 'upload-defer-length': SEEDS.email },
  {
    'tus-resumable': '1.0.0',
    'upload-metadata': SEEDS.fileName,
    'upload-length': '10',
    'mien-clip-sha256': SEEDS.email,
    'mien-clip-seconds': SEEDS.email,
  },
];
