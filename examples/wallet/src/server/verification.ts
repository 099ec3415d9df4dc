import type { Mien } from './ask-mien.ts';

export interface Entitlements {
  readonly level: 'none' | 'basic' | 'full';
  readonly entitlements: readonly {
    readonly name: string;
    readonly allowed: boolean;
    readonly limits: readonly { readonly amount: string; readonly currency: string; readonly period: string }[];
  }[];
  readonly reverification: { readonly grace_until: string | null } | null;
}

interface Verification {
  readonly id: string;
  readonly state: string;
  readonly created_at: string;
  readonly updated_at: string;
}

interface Notification {
  readonly id: string;
  readonly read_at: string | null;
}

interface Begun {
  readonly token: string;
  readonly id: string;
}

/** Why no verification can begin now: Mien's code, when it can, and what the last one ended with in words for the customer. */
interface Refused {
  readonly refused: string;
  readonly until: string | null;
  readonly reasons: readonly unknown[];
}

/** What the wallet knows of its customer, and passes on as claims. */
export interface Profile {
  readonly fullName?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly nationality?: string | undefined;
}

/** Everything the wallet asks of Mien about its customer. */
export async function openVerification(
  mien: Mien,
  customer: { readonly externalId: string; readonly claims: Profile; readonly policy: string },
) {
  const account = await mien.post<{ id: string }>('/v1/accounts', { external_id: customer.externalId, claims: customer.claims });
  if (!account.ok) throw new Error(`Mien does not take the account: ${account.code}`);
  const { id } = account.value;
  let profile = customer.claims;
  const history = async (): Promise<readonly Verification[]> => {
    const answer = await mien.get<{ items: Verification[] }>(`/v1/accounts/${id}/verifications?limit=20`);
    return answer.ok ? answer.value.items : [];
  };
  const notifications = async (): Promise<readonly Notification[]> => {
    const answer = await mien.get<{ items: Notification[] }>(`/v1/accounts/${id}/notifications?limit=100`);
    return answer.ok ? answer.value.items : [];
  };
  const lastReasons = async (): Promise<readonly unknown[]> => {
    const [last] = await history();
    if (last === undefined) return [];
    const view = await mien.get<{ verdict: { reasons: readonly unknown[] } | null }>(`/v1/verifications/${last.id}`);
    return view.ok ? (view.value.verdict?.reasons ?? []) : [];
  };
  return {
    accountId: id,
    entitlements: async (): Promise<Entitlements | null> => {
      const answer = await mien.get<Entitlements>(`/v1/accounts/${id}/entitlements`);
      return answer.ok ? answer.value : null;
    },
    history,
    notifications,
    /** the customer opened the page on which they stand */
    readNotifications: async (): Promise<void> => {
      const ids = (await notifications()).filter(({ read_at }) => read_at === null).map((one) => one.id);
      if (ids.length > 0) await mien.post(`/v1/accounts/${id}/notifications/read`, { ids });
    },
    /** mails keep out of the night of the device in the customer's hand. @param timeZone IANA */
    followClock: (timeZone: string) => mien.change(`/v1/accounts/${id}/notification-settings`, { time_zone: timeZone }),
    profile: (): Profile => profile,
    /** A correction of the profile. Mien judges anew what waited for it, on the recordings it has. */
    correct: async (changed: Profile): Promise<'saved' | string> => {
      const claims = { ...profile, ...changed };
      const answer = await mien.post('/v1/accounts', { external_id: customer.externalId, claims });
      if (!answer.ok) return answer.code;
      profile = claims;
      return 'saved';
    },
    /** What the customer asked for. This wallet has no records that the law makes it keep; one that has answers later. */
    erase: () => mien.remove(`/v1/accounts/${id}`),
    /** opens the customer's own page of Mien, for minutes */
    pageToken: async (): Promise<string | null> => {
      const answer = await mien.post<{ token: string }>(`/v1/accounts/${id}/page-tokens`, {});
      return answer.ok ? answer.value.token : null;
    },
    /** a credential for a key that the customer's device made and never hands out */
    credential: (holderKey: object) =>
      mien.post<{ credential: string; expires_at: string }>(`/v1/accounts/${id}/credentials`, { holder_key: holderKey }),
    /** A new verification, or the open one again: either way a fresh token for the element. */
    begin: async (reason: 'first' | 'request'): Promise<Begun | Refused> => {
      const made = await mien.post<{ verification: { id: string }; capture: { token: string } }>('/v1/verifications', {
        account_id: id,
        policy: customer.policy,
        reason,
      });
      if (made.ok) return { id: made.value.verification.id, token: made.value.capture.token };
      const open = made.detail['verification_id'];
      if (made.code !== 'verification.already_open' || typeof open !== 'string')
        return {
          refused: made.code,
          until: typeof made.detail['next_possible_at'] === 'string' ? made.detail['next_possible_at'] : null,
          reasons: await lastReasons(),
        };
      const token = await mien.post<{ token: string }>(`/v1/verifications/${open}/tokens`, {});
      return token.ok ? { id: open, token: token.value.token } : { refused: token.code, until: null, reasons: [] };
    },
  };
}
