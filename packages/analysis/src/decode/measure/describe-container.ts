import type { ContainerSignals } from '@mien/protocol';
import { type ContainerClaims, listReencodeTraces } from './list-reencode-traces.ts';

/** Container facts as signals; strings are already cleaned and at most 120 characters. */
export function describeContainer(claims: ContainerClaims & { readonly bytes: number }): ContainerSignals {
  return {
    format: claims.format,
    bytes: claims.bytes,
    muxer: claims.muxer ?? claims.notes[0] ?? null,
    declaredDurationSeconds: claims.declaredDurationSeconds,
    hasCues: claims.hasCues,
    unknownSizeSegment: claims.unknownSizeSegment,
    reencodeTraces: listReencodeTraces(claims),
  };
}
