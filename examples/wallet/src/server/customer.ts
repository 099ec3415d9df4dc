import { randomUUID } from 'node:crypto';

/** Moves of funds, each under the entitlement of its name, and how it stands in the list of what happened. */
const MOVES = { send: 'sent', top_up: 'topped_up', withdraw: 'withdrawn', trade: 'traded' } as const;
export type Move = keyof typeof MOVES;
export type Moved = (typeof MOVES)[Move];

export interface Order {
  readonly asset: string;
  readonly amount: number;
  /** what is bought with it, in a trade */
  readonly into?: string | undefined;
}

export interface Entry {
  readonly id: string;
  readonly kind: Moved | 'received';
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
    { symbol: 'SOL', name: 'Solana', amount: 6.4, price: 178 },
  ];
  const entries: Entry[] = [{ id: randomUUID(), kind: 'received', asset: 'USDT', amount: 500, at: '2026-11-20T08:12:00Z' }];
  const find = (symbol: string | undefined): Asset | undefined => assets.find((one) => one.symbol === symbol);
  const worth = (symbol: string, amount: number): number => amount * (find(symbol)?.price ?? 0);
  /** US dollars moved by an action since the beginning of a day or month, UTC */
  const usedSince = (move: Move, prefix: string): string =>
    entries
      .filter(({ kind, at }) => kind === MOVES[move] && at.startsWith(prefix))
      .reduce((sum, { asset, amount }) => sum + worth(asset, amount), 0)
      .toFixed(2);
  return {
    worth: (symbol: string, amount: number): string => worth(symbol, amount).toFixed(2),
    used: (move: Move) => {
      const today = new Date().toISOString();
      return { day: usedSince(move, today.slice(0, 10)), month: usedSince(move, today.slice(0, 7)) };
    },
    assets: (): readonly Asset[] => assets,
    entries: (): readonly Entry[] => entries,
    move: (move: Move, { asset: symbol, amount, into }: Order): Moved | 'not_enough' | 'unknown' => {
      const asset = find(symbol);
      const bought = find(into);
      if (asset === undefined || (move === 'trade' && (bought === undefined || bought === asset))) return 'unknown';
      if (move !== 'top_up' && asset.amount < amount) return 'not_enough';
      asset.amount += move === 'top_up' ? amount : -amount;
      if (move === 'trade' && bought !== undefined) bought.amount += (amount * asset.price) / bought.price;
      entries.unshift({ id: randomUUID(), kind: MOVES[move], asset: symbol, amount, at: new Date().toISOString() });
      return MOVES[move];
    },
  };
}
