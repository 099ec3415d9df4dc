interface Named {
  /** the sending page's own name: another one after each reload */
  readonly peer: string;
  /** the page it is meant for; null: whoever is there */
  readonly to: string | null;
}

/** What the two pages tell each other through the service. */
export type PeerSignal =
  /** "here I am": a page that was not known before. What was told until then is void, and the service forgets it */
  | { readonly kind: 'restart'; readonly body: Named }
  | { readonly kind: 'description'; readonly body: Named & { readonly description: RTCSessionDescriptionInit } }
  | { readonly kind: 'candidates'; readonly body: Named & { readonly candidates: readonly RTCIceCandidateInit[] } };

/** Whether a signal of the stream is one between the pages; a request for a snapshot, or one of a later version, is not. */
export function isPeerSignal(signal: { readonly kind: string; readonly body: unknown }): signal is PeerSignal {
  const { kind, body } = signal;
  if (typeof body !== 'object' || body === null || !('peer' in body) || typeof body.peer !== 'string') return false;
  if (kind === 'restart') return true;
  if (kind === 'description') return 'description' in body && typeof body.description === 'object';
  return kind === 'candidates' && 'candidates' in body && Array.isArray(body.candidates);
}
