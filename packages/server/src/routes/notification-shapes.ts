import { publicReasons } from '@mien/protocol';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { isTimeZone } from '../notification/change-settings.ts';
import type { Tables } from '../sql/tables.ts';
import { EVENT_TYPES, MAIL_SETTINGS } from '../vocabulary.ts';
import { PublicReasonShape, pageFrom, Time } from './shapes.ts';

export const NotificationShape = z.object({
  id: z.string(),
  kind: z.enum(EVENT_TYPES),
  verification_id: z.string().nullable(),
  reasons: z.array(PublicReasonShape),
  created_at: Time,
  read_at: Time.nullable(),
});

export const SettingsShape = z.object({ mail: z.enum(MAIL_SETTINGS), time_zone: z.string().nullable() });
export const SettingsChange = z.strictObject({
  mail: z.enum(MAIL_SETTINGS).optional(),
  time_zone: z.string().max(64).refine(isTimeZone, 'must be an IANA time zone').nullable().optional(),
});

/** A page of an account's notifications, newest first. */
export async function readNotifications(
  db: Kysely<Tables>,
  accountId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  let query = db
    .selectFrom('notifications')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) query = query.where('id', '<', cursor);
  const { rows, next_cursor } = pageFrom(await query.execute(), limit);
  return {
    items: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      verification_id: row.verification_id,
      reasons: publicReasons(row.reasons),
      created_at: row.created_at.toISOString(),
      read_at: row.read_at?.toISOString() ?? null,
    })),
    next_cursor,
  };
}
