/** One small question to the server. */
export interface Ping {
  readonly sentAtMs: number;
  /** null: not answered before the measurement ended, or refused */
  readonly roundTripMs: number | null;
  /** milliseconds it was waited for at least */
  readonly waitedMs: number;
  /** sent while bytes were being sent or fetched: a full line answers later */
  readonly isUnderLoad: boolean;
}

/** One piece sent to the server. */
export interface SentPart {
  readonly bytes: number;
  readonly tookMs: number;
  /** false: refused, or not acknowledged before the measurement ended */
  readonly isAcknowledged: boolean;
}

export interface NetworkReading {
  /** `navigator.onLine`: false is sure, true is not */
  readonly isOnline: boolean;
  readonly pings: readonly Ping[];
  readonly parts: readonly SentPart[];
  /** bytes a second, null where nothing came */
  readonly downBytesPerSecond: number | null;
  /** the browser says mobile data or saving data; null where it says nothing */
  readonly isMetered: boolean | null;
  /** other transfers of this page that ran meanwhile */
  readonly competingBytes: number;
}
