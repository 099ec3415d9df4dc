import type { ClipName, Tape } from './tape.ts';

export type Clips = Readonly<Record<ClipName, Uint8Array>>;

/** Time spent up to the moment when a stage said it was done. Processor time counts this process and its ended decoder children. */
export interface StageCost {
  readonly stage: string;
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** `load` hands the clips over once, so that no run's time holds the copying. */
export type RunnerRequest =
  | { readonly kind: 'load'; readonly clips: Clips; readonly tape: Tape | null }
  | { readonly kind: 'run' }
  | { readonly kind: 'record' };

export type RunnerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'ran'; readonly stages: readonly StageCost[]; readonly total: StageCost; readonly outcome: string }
  | { readonly kind: 'recorded'; readonly tape: Tape };
