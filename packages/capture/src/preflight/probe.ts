import type { ReasonCode } from '@mien/protocol';

/** In the order in which they are shown. */
export type ProbeName = 'page' | 'camera' | 'picture' | 'microphone' | 'sound' | 'network' | 'light' | 'background' | 'company' | 'power';

/** `skipped`: not measured, and why stands in the measurement; never a pass. */
type ProbeState = 'ok' | 'warn' | 'blocked' | 'skipped';

/** Figures with their unit in the name, shown on tap. Nothing that names a person or a device. */
export type Measurement = Readonly<Record<string, number | string | boolean | null>>;

export interface ProbeResult {
  readonly state: ProbeState;
  /** a reason of the catalogue where the row is not ok; null where the catalogue has no word for it, as for a low battery */
  readonly code: ReasonCode | null;
  readonly measurement: Measurement;
}

export interface ProbeRow extends ProbeResult {
  readonly probe: ProbeName;
}

/** One thing looked at. Given the same context it can be run again at any time. */
export interface Probe<Context> {
  readonly name: ProbeName;
  /** rows that must not be blocked or skipped; a probe also waits for them */
  readonly needs: readonly ProbeName[];
  /** rows it waits for whatever they say: two questions of the browser at once would hide one another */
  readonly after?: readonly ProbeName[];
  run(context: Context, signal: AbortSignal): Promise<ProbeResult>;
}

export const ok = (measurement: Measurement = {}): ProbeResult => ({ state: 'ok', code: null, measurement });
export const warn = (code: ReasonCode | null, measurement: Measurement = {}): ProbeResult => ({ state: 'warn', code, measurement });
export const blocked = (code: ReasonCode, measurement: Measurement = {}): ProbeResult => ({ state: 'blocked', code, measurement });
export const skipped = (why: string): ProbeResult => ({ state: 'skipped', code: null, measurement: { why } });
