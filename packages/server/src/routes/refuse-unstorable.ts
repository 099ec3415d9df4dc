import { ApiError } from '../errors/api-error.ts';
import type { App } from './app.ts';

const HALF_A_PAIR = /\p{Surrogate}/u;

/** Nothing that is taken is nested half as deep; a hundred thousand brackets would exhaust the stack of whoever follows them. */
const DEEPEST = 32;

/** PostgreSQL keeps neither U+0000 nor halves of surrogate pairs; sent on, they come back as our own failure. */
const isStorable = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'string') return !value.includes('\0') && !HALF_A_PAIR.test(value);
  // bytes of an upload are no text
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  return depth < DEEPEST && Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner, depth + 1));
};

/** Refuses text that cannot be kept, wherever it stands, before any route sees it. */
export function refuseUnstorable(app: App): void {
  app.addHook('preValidation', async ({ params, query, body }) => {
    // a body that is a stream is no text either
    const sent = typeof body === 'object' && body !== null && 'pipe' in body ? null : body;
    if (![params, query, sent].every((part) => isStorable(part))) throw new ApiError('request.invalid');
  });
}
