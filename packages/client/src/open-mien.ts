import createFetch, { type Client } from 'openapi-fetch';
import type { paths } from './generated/api.ts';
import { sendAgain } from './send-again.ts';

export interface MienSettings {
  /** where the service is reached, e.g. `https://verify.wallet.example` */
  readonly address: string;
  /** an API key: `mien_test_…` or `mien_live_…`. It belongs on a server, never in a page */
  readonly apiKey: string;
  /** how often a request is sent again that got no answer or was told to wait; 4 where it is not said */
  readonly repeats?: number;
  /** instead of the platform's own */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** instead of waiting in real time; milliseconds */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** `GET`, `POST`, `PATCH` and `DELETE`, each typed by its path: `{ data }` or `{ error }` with a code of docs/errors.md. */
export type Mien = Client<paths>;

/** The service as a wallet's backend calls it. Nothing is sent before the first call. */
export const openMien = ({ address, apiKey, repeats = 4, fetch: send = globalThis.fetch, wait = sleep }: MienSettings): Mien =>
  createFetch<paths>({
    baseUrl: address.replace(/\/$/, ''),
    headers: { authorization: `Bearer ${apiKey}` },
    fetch: (request) => sendAgain(request, { repeats, send, wait }),
  });

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
