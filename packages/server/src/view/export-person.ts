import type { Claims, Verdict } from '@mien/protocol';
import { claimsPlace } from '../account/read-claims.ts';
import { CONTACT_PLACE } from '../account/save-account.ts';
import { listAddresses } from '../address/list-addresses.ts';
import { measuredPlace } from '../call/measure-snapshot.ts';
import type { Context } from '../context.ts';
import { openFacts } from '../credential/approved-facts.ts';
import { sealedPlace } from '../measure/measurement.ts';
import { signalsPlace } from '../outcome/record-signals.ts';
import { notePlace } from '../review/write-note.ts';
import { readDeviceChecks } from '../support/check-device.ts';
import { readGrants } from '../support/keep-grant.ts';
import { readMessages } from '../support/read-messages.ts';
import { MESSAGE_PLACE } from '../verification/open-ticket.ts';
import { heldMedia } from './held-media.ts';

type Opening = Pick<Context, 'db' | 'sealing'>;

const hexOf = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('hex'));

/** null: nothing was sealed, or its key was destroyed */
const open = async ({ sealing }: Opening, owner: string, place: string, sealed: string | null): Promise<unknown> => {
  const text = sealed === null || sealed === '' ? null : await sealing.open(owner, place, sealed);
  return text === null ? null : JSON.parse(text);
};

const each = async <Row, Made>(rows: readonly Row[], make: (row: Row) => Promise<Made>): Promise<Made[]> => {
  const made: Made[] = [];
  for (const row of rows) made.push(await make(row));
  return made;
};

const without = (row: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** One verification with all that hangs on it, opened. */
async function exportVerification(context: Opening, id: string) {
  const { db, sealing } = context;
  const of = <
    Table extends 'attempts' | 'steps' | 'consents' | 'findings' | 'capture_events' | 'handoffs' | 'cases' | 'case_decisions' | 'calls',
  >(
    table: Table,
  ) =>
    db
      .selectFrom(table as 'attempts')
      .selectAll()
      .where('verification_id', '=', id)
      .orderBy('id')
      .execute();
  const known = async (table: 'known_recordings' | 'known_documents' | 'known_origins') =>
    (await db.selectFrom(table).select('created_at').where('verification_id', '=', id).execute()).map((row) =>
      row.created_at.toISOString(),
    );
  const clips = await db.selectFrom('clips').selectAll().where('verification_id', '=', id).orderBy('id').execute();
  const measurements = await db.selectFrom('measurements').selectAll().where('verification_id', '=', id).orderBy('clip_id').execute();
  const signals = await db.selectFrom('signals').selectAll().where('verification_id', '=', id).orderBy('round').execute();
  const notes = await db.selectFrom('case_notes').selectAll().where('verification_id', '=', id).orderBy('id').execute();
  const snapshots = await db.selectFrom('call_snapshots').selectAll().where('verification_id', '=', id).orderBy('id').execute();
  const recordings = await db.selectFrom('call_recordings').selectAll().where('verification_id', '=', id).orderBy('id').execute();
  const tickets = await db.selectFrom('tickets').selectAll().where('verification_id', '=', id).orderBy('id').execute();
  return {
    attempts: await of('attempts'),
    steps: await of('steps'),
    consents: await of('consents'),
    findings: await of('findings'),
    clips: clips.map((clip) => ({ ...clip, sha256: hexOf(clip.sha256) })),
    measurements: await each(measurements, async ({ sealed, templates_sealed: templates, ...row }) => ({
      ...row,
      measured: await open(context, id, sealedPlace(row.clip_id), sealed),
      holds_templates: templates !== null,
    })),
    signals: await each(signals, async ({ sealed, ...row }) => ({
      ...row,
      signals: await open(context, id, signalsPlace(row.round), sealed),
    })),
    // what they are known again by: hashes that say nothing without our keys
    known_recordings: await known('known_recordings'),
    known_documents: await known('known_documents'),
    known_origins: await known('known_origins'),
    capture_events: await of('capture_events'),
    device: (await db.selectFrom('verification_facts').selectAll().where('verification_id', '=', id).executeTakeFirst()) ?? null,
    handoffs: await of('handoffs'),
    tickets: await each(tickets, async ({ message_sealed: sealed, held_by: _staff, ...row }) => ({
      ...row,
      message: sealed === null ? null : await sealing.open(id, MESSAGE_PLACE, sealed),
      // who of the staff answered is not the person's data
      messages: (await readMessages(context, row.id)).map((one) => without(one, ['by'])),
      grants: (await readGrants(context, row.id)).map((one) => without(one, ['by'])),
      device_checks: await readDeviceChecks(context, row.id),
    })),
    verdicts: await openVerdicts(context, id),
    // who of the staff works here is not the person's data
    cases: (await of('cases')).map((row) => without(row, ['held_by', 'held_until'])),
    case_decisions: (await of('case_decisions')).map((row) => without(row, ['decided_by', 'confirmed_by'])),
    calls: (await of('calls')).map((row) => without(row, ['held_by', 'held_until', 'ended_by'])),
    call_recordings: recordings.map((row) => ({ ...row, sha256: hexOf(row.sha256) })),
    call_snapshots: await each(snapshots, async ({ sealed, asked_by: _agent, sha256, ...row }) => ({
      ...row,
      sha256: hexOf(sha256),
      measured: await open(context, id, measuredPlace(row.id), sealed),
    })),
    case_notes: await each(notes, async ({ sealed, written_by: _writer, ...row }) => ({
      ...row,
      text: await sealing.open(id, notePlace(row.id), sealed),
    })),
  };
}

/**
 * Everything held on one person, in plain words of the data: for a request under GDPR article 15 or 20. Recordings and pictures are named
 * each with the path that gives its bytes (`media`). Face templates are named only: in another's hands one is a key to this person.
 */
export async function exportPerson(context: Opening, accountId: string) {
  const { db } = context;
  const account = await db.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
  const {
    contact_sealed: contact,
    erased_at: _erased,
    facts_sealed: facts,
    claims_version: _version,
    updated_at: _updated,
    ...known
  } = account;
  const versions = await db.selectFrom('account_claims').selectAll().where('account_id', '=', accountId).orderBy('version').execute();
  const verifications = await db.selectFrom('verifications').selectAll().where('account_id', '=', accountId).orderBy('id').execute();
  const blocked = await db.selectFrom('blocked_faces').selectAll().where('account_id', '=', accountId).orderBy('id').execute();
  const templates = await db.selectFrom('templates').selectAll().where('account_id', '=', accountId).orderBy('id').execute();
  return {
    account: {
      ...known,
      created_at: known.created_at.toISOString(),
      contact: (await open(context, accountId, CONTACT_PLACE, contact)) as Record<string, string> | null,
      approved_document: await openFacts(context, accountId, facts),
    },
    claims: await each(versions, async ({ version, sealed, changed, created_at: at }) => ({
      version,
      claims: (await open(context, accountId, claimsPlace(version), sealed)) as Claims | null,
      changed,
      at: at.toISOString(),
    })),
    addresses: await listAddresses(context, accountId),
    credentials: await context.db.selectFrom('credentials').selectAll().where('account_id', '=', accountId).orderBy('id').execute(),
    entitlements: await db.selectFrom('entitlements').selectAll().where('account_id', '=', accountId).execute(),
    notifications: await db.selectFrom('notifications').selectAll().where('account_id', '=', accountId).orderBy('id').execute(),
    media: (await heldMedia(db, accountId)).map((one) => ({ ...one, path: `/v1/accounts/${accountId}/export/media/${one.id}` })),
    templates: templates.map(({ sealed: _sealed, ...row }) => row),
    // who of the staff listed them is not the person's data
    blocked_faces: blocked.map(({ sealed: _sealed, proposed_by: _first, confirmed_by: _second, ...row }) => row),
    verifications: await each(verifications, async ({ creation_key: _key, ...row }) => ({
      ...row,
      ...(await exportVerification(context, row.id)),
    })),
    events: await db.selectFrom('events').selectAll().where('account_id', '=', accountId).orderBy('id').execute(),
  };
}

/** Verdicts with findings and evidence, opened: for staff with the scope, and for the person themself. Null where the key was destroyed. */
export async function openVerdicts(context: Opening, verificationId: string) {
  const rows = await context.db.selectFrom('verdicts').selectAll().where('verification_id', '=', verificationId).orderBy('id').execute();
  return each(rows, async ({ sealed, ...row }) => ({
    ...row,
    verdict: (await open(context, verificationId, `verdicts.sealed:${row.round}:${row.stage}`, sealed)) as Verdict | null,
  }));
}
