import { randomUUID } from 'node:crypto';

/** Actions of the wallet that need an entitlement of the same name. */
export type Action = 'send' | 'top_up';

export interface Entry {
  readonly id: string;
  readonly kind: 'sent' | 'topped_up' | 'received';
  readonly asset: string;
  readonly amount: number;
  readonly at: string;
}

export interface Asset {
  readonly symbol: string;
  readonly name: string;
  amount: number;
  /** in US dollars, for the example */
  readonly price: number;
}

/** The one customer of the example, in memory. A wallet has a database. */
export function createCustomer() {
  const assets: Asset[] = [
    { symbol: 'USDT', name: 'Tether · TRON', amount: 1280.5, price: 1 },
    { symbol: 'BTC', name: 'Bitcoin', amount: 0.0421, price: 96_400 },
    { symbol: 'ETH', name: 'Ethereum', amount: 0.85, price: 3410 },
    { symbol: 'TRX', name: 'TRON', amount: 2150, price: 0.26 },
  ];
  const entries: Entry[] = [{ id: randomUUID(), kind: 'received', asset: 'USDT', amount: 500, at: '2026-11-20T08:12:00Z' }];
  const write = (kind: Entry['kind'], asset: string, amount: number): void => {
    entries.unshift({ id: randomUUID(), kind, asset, amount, at: new Date().toISOString() });
  };
  const worth = (symbol: string, amount: number): number => amount * (assets.find((one) => one.symbol === symbol)?.price ?? 0);
  const KIND = { send: 'sent', top_up: 'topped_up' } as const satisfies Record<Action, Entry['kind']>;
  /** US dollars moved by an action since the beginning of a day or month, UTC */
  const usedSince = (action: Action, prefix: string): string =>
    entries
      .filter(({ kind, at }) => kind === KIND[action] && at.startsWith(prefix))
      .reduce((sum, { asset, amount }) => sum + worth(asset, amount), 0)
      .toFixed(2);
  return {
    worth: (symbol: string, amount: number): string => worth(symbol, amount).toFixed(2),
    used: (action: Action) => {
      const today = new Date().toISOString();
      return { day: usedSince(action, today.slice(0, 10)), month: usedSince(action, today.slice(0, 7)) };
    },
    assets: (): readonly Asset[] => assets,
    entries: (): readonly Entry[] => entries,
    send: (symbol: string, amount: number): 'sent' | 'not_enough' => {
      const asset = assets.find((one) => one.symbol === symbol);
      if (asset === undefined || asset.amount < amount) return 'not_enough';
      asset.amount -= amount;
      write('sent', symbol, amount);
      return 'sent';
    },
    topUp: (symbol: string, amount: number): void => {
      const asset = assets.find((one) => one.symbol === symbol);
      if (asset === undefined) return;
      asset.amount += amount;
      write('topped_up', symbol, amount);
    },
  };
}
