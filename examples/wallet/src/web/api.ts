import type { Language } from './text.ts';

export interface Profile {
  readonly fullName?: string;
  readonly birthDate?: string;
  readonly documentNumber?: string;
}

export interface Me {
  readonly mien: string;
  readonly profile: Profile;
  readonly assets: readonly { readonly symbol: string; readonly name: string; readonly amount: number; readonly price: number }[];
  readonly entries: readonly {
    readonly id: string;
    readonly kind: 'sent' | 'topped_up' | 'withdrawn' | 'traded' | 'received';
    readonly asset: string;
    readonly amount: number;
    readonly at: string;
  }[];
  readonly entitlements: {
    readonly level: 'none' | 'basic' | 'full';
    readonly entitlements: readonly {
      readonly name: string;
      readonly allowed: boolean;
      readonly limits: readonly { readonly amount: string; readonly period: string }[];
    }[];
    readonly reverification: { readonly grace_until: string | null } | null;
  } | null;
  readonly notifications: readonly { readonly id: string; readonly read_at: string | null }[];
  readonly verifications: readonly { readonly id: string; readonly state: string; readonly created_at: string }[];
}

const ask = async <T>(path: string, body?: object): Promise<T> => {
  const response = await fetch(
    path,
    body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  return (await response.json()) as T;
};

export const readMe = (): Promise<Me> => ask('/api/me');

/** Why no verification can begin now, and from when on one can. */
export interface Refusal {
  readonly refused: string;
  readonly until: string | null;
  /** what the last one ended with, in Mien's words */
  readonly reasons: readonly {
    readonly code: string;
    readonly text: Readonly<Record<Language, { readonly title: string; readonly cause: string; readonly remedy: string }>>;
  }[];
}
/** Begins with this device's time zone, out of whose night Mien's mails keep. */
export const beginVerification = (): Promise<{ readonly token: string } | Refusal> =>
  ask<{ readonly token: string } | Refusal>('/api/verify', { time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone }).catch(() => ({
    refused: 'unreachable',
    until: null,
    reasons: [],
  }));
export const readNotifications = (): Promise<unknown> => ask('/api/notifications/read', {});

export const act = (
  path: 'send' | 'top-up' | 'withdraw' | 'trade',
  order: { readonly asset: string; readonly amount: number; readonly into?: string },
): Promise<{ readonly code: string }> => ask(`/api/${path}`, order);
export const askToReceive = (asset: string): Promise<{ readonly code: string; readonly address?: string }> =>
  ask('/api/receive', { asset });

export const saveProfile = (profile: Profile): Promise<{ readonly code: string }> => ask('/api/profile', profile);
export const pageToken = async (): Promise<string | null> => (await ask<{ token: string | null }>('/api/page-token', {})).token;

export interface Linked {
  readonly id: string;
  readonly chain: string;
  readonly address: string;
}
export const readAddresses = async (): Promise<readonly Linked[]> => (await ask<{ items: readonly Linked[] }>('/api/addresses')).items;
export const proveAddress = (): Promise<{ readonly code: string }> => ask('/api/addresses', {});
export interface Challenge {
  readonly challenge_id: string;
  readonly message: string;
  readonly nonce: string;
  readonly public_key_needed: boolean;
}
/** a code where the address is none of the chain */
export const askChallenge = (chain: string, address: string): Promise<Challenge | { readonly code: string }> =>
  ask('/api/addresses/challenge', { chain, address });
export const submitProof = (signed: {
  readonly challenge_id: string;
  readonly signature: string;
  readonly public_key?: string;
}): Promise<{ readonly code: string }> => ask('/api/addresses/proof', signed);
export const revokeAddress = async (id: string): Promise<void> => {
  await fetch(`/api/addresses/${id}`, { method: 'DELETE' });
};

export const askCredential = (
  holder_key: object,
): Promise<{ readonly credential?: string; readonly expires_at?: string; readonly code?: string }> =>
  ask('/api/credential', { holder_key });

/** The shop is somebody else: these two are all that it and the wallet say to each other. */
export const shopChallenge = async (): Promise<string> => (await ask<{ nonce: string }>('/shop/challenge', {})).nonce;
export const shopCheck = (
  shown: string,
  nonce: string,
): Promise<{ readonly ok: boolean; readonly over18?: boolean; readonly told?: readonly string[] }> => ask('/shop/check', { shown, nonce });
