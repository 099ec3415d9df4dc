/** One direction of the picture as it is now; null: not measured. */
export interface LineQuality {
  /** milliseconds there and back */
  readonly rtt_ms: number | null;
  /** share of packets lost since the last look, 0 to 1 */
  readonly loss: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly fps: number | null;
  /** kilobits a second since the last look */
  readonly kbps: number | null;
}

/** What counts up; two of them make a rate. */
export interface Counted {
  /** milliseconds */
  readonly at: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly packetsIn: number;
  readonly lostIn: number;
}

export interface LineReading {
  readonly received: LineQuality;
  readonly sent: LineQuality;
  readonly counted: Counted;
}

/** A row of getStats(): the fields differ by its type (webrtc-stats). */
export type StatRow = Readonly<Record<string, unknown>>;

const figure = (row: StatRow | undefined, name: string): number | null => {
  const value = row?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

const kbpsOf = (now: number, before: number, ms: number): number | null => (ms <= 0 ? null : Math.round(((now - before) * 8) / ms));

/** Both directions out of getStats(), against the look before. Pure. @param at milliseconds of any steady clock */
export function readLine(rows: readonly StatRow[], at: number, before: Counted | null): LineReading {
  const find = (type: string, more: (row: StatRow) => boolean = () => true): StatRow | undefined =>
    rows.find((row) => row['type'] === type && more(row));
  const isVideo = (row: StatRow): boolean => row['kind'] === 'video';
  const into = find('inbound-rtp', isVideo);
  const out = find('outbound-rtp', isVideo);
  const heard = find('remote-inbound-rtp', isVideo);
  const pairId = find('transport')?.['selectedCandidatePairId'];
  const pair = find('candidate-pair', (row) => (pairId === undefined ? row['nominated'] === true : row['id'] === pairId));

  const seconds = figure(pair, 'currentRoundTripTime') ?? figure(heard, 'roundTripTime');
  const rtt_ms = seconds === null ? null : Math.round(seconds * 1000);
  const counted: Counted = {
    at,
    bytesIn: figure(into, 'bytesReceived') ?? 0,
    bytesOut: figure(out, 'bytesSent') ?? 0,
    packetsIn: figure(into, 'packetsReceived') ?? 0,
    lostIn: figure(into, 'packetsLost') ?? 0,
  };
  const ms = before === null ? 0 : at - before.at;
  const lost = before === null ? 0 : Math.max(0, counted.lostIn - before.lostIn);
  const came = before === null ? 0 : Math.max(0, counted.packetsIn - before.packetsIn);
  return {
    counted,
    received: {
      rtt_ms,
      loss: lost + came === 0 ? null : lost / (lost + came),
      width: figure(into, 'frameWidth'),
      height: figure(into, 'frameHeight'),
      fps: into === undefined ? null : (figure(into, 'framesPerSecond') ?? 0),
      kbps: into === undefined || before === null ? null : kbpsOf(counted.bytesIn, before.bytesIn, ms),
    },
    sent: {
      rtt_ms,
      loss: figure(heard, 'fractionLost'),
      width: figure(out, 'frameWidth'),
      height: figure(out, 'frameHeight'),
      fps: out === undefined ? null : (figure(out, 'framesPerSecond') ?? 0),
      kbps: out === undefined || before === null ? null : kbpsOf(counted.bytesOut, before.bytesOut, ms),
    },
  };
}
