import { describe, expect, it } from 'vitest';
import { judgeLine } from '../../src/call/peer/judge-line.ts';
import { isPeerSignal } from '../../src/call/peer/peer-signal.ts';
import { readLine, type StatRow } from '../../src/call/peer/read-line.ts';

const rows = (bytes: number, packets: number, lost: number): StatRow[] => [
  {
    type: 'inbound-rtp',
    kind: 'video',
    bytesReceived: bytes,
    packetsReceived: packets,
    packetsLost: lost,
    frameWidth: 1280,
    frameHeight: 720,
  },
  { type: 'outbound-rtp', kind: 'video', bytesSent: bytes * 2, frameWidth: 640, frameHeight: 360, framesPerSecond: 24 },
  { type: 'remote-inbound-rtp', kind: 'video', fractionLost: 0.2, roundTripTime: 9 },
  { type: 'transport', selectedCandidatePairId: 'b' },
  { type: 'candidate-pair', id: 'a', nominated: true, currentRoundTripTime: 5 },
  { type: 'candidate-pair', id: 'b', currentRoundTripTime: 0.042 },
];

describe('the line of a call', () => {
  it('tells of each direction what getStats says, as rates between two looks', () => {
    const first = readLine(rows(1000, 10, 0), 1000, null);
    expect(first.received).toMatchObject({ kbps: null, loss: null, rtt_ms: 42 });
    const second = readLine(rows(251_000, 100, 10), 3000, first.counted);
    expect(second.received).toEqual({ rtt_ms: 42, loss: 0.1, width: 1280, height: 720, fps: 0, kbps: 1000 });
    expect(second.sent).toEqual({ rtt_ms: 42, loss: 0.2, width: 640, height: 360, fps: 24, kbps: 2000 });
  });

  it('calls nothing good that was not measured', () => {
    expect(readLine([], 0, null).received).toEqual({ rtt_ms: null, loss: null, width: null, height: null, fps: null, kbps: null });
    expect(judgeLine({ rtt_ms: null, loss: null })).toBe('unknown');
    expect(judgeLine({ rtt_ms: 80, loss: null })).toBe('good');
    expect(judgeLine({ rtt_ms: 80, loss: 0.05 })).toBe('fair');
    expect(judgeLine({ rtt_ms: 1200, loss: 0 })).toBe('poor');
  });

  it('passes on only what one page tells the other', () => {
    expect(isPeerSignal({ kind: 'restart', body: { peer: 'a', to: null } })).toBe(true);
    expect(isPeerSignal({ kind: 'description', body: { peer: 'a', to: 'b' } })).toBe(false);
    expect(isPeerSignal({ kind: 'snapshot', body: { id: 'snp_1', step: 'face' } })).toBe(false);
    expect(isPeerSignal({ kind: 'restart', body: null })).toBe(false);
  });
});
