export interface Me {
  readonly mien: string;
  readonly assets: readonly { readonly symbol: string; readonly name: string; readonly amount: number; readonly price: number }[];
  readonly entries: readonly {
    readonly id: string;
    readonly kind: 'sent' | 'topped_up' | 'received';
    readonly asset: string;
    readonly amount: number;
    readonly at: string;
  }[];
  readonly entitlements: {
    readonly level: 'none' | 'basic' | 'full';
    readonly entitlements: readonly { readonly name: string; readonly allowed: boolean }[];
  } | null;
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
export const beginVerification = (): Promise<{ readonly token?: string; readonly refused?: string; readonly until?: string | null }> =>
  ask('/api/verify', {});
export const act = (action: 'send' | 'top-up', asset: string, amount: number): Promise<{ readonly code: string }> =>
  ask(`/api/${action}`, { asset, amount });
