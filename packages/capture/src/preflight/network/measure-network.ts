import type { NetworkReading, Ping, SentPart } from './network-reading.ts';
import type { ProbeServer } from './probe-server.ts';

/** All of it together stays under six seconds. */
const PLAN = { idleMs: 1200, downMs: 1300, upMs: 2700, lastAnswersMs: 600 } as const;
const PING_EVERY_MS = 150;
/** More questions in the air than this say nothing new. */
const MAX_OPEN_PINGS = 12;
/** The most that the server gives at a time; more is asked for as long as there is time. */
const DOWN_BYTES = 1_048_576;
const MAX_DOWNS = 12;
const FIRST_PART_BYTES = 16_384;
const LAST_PART_BYTES = 524_288;
/** On a quick line more pieces say nothing new, and the server counts requests. */
const MAX_PARTS = 40;
/** A piece that came this fast lets the next be twice as large. */
const QUICK_MS = 600;

/** What of the browser the measurement reads besides the server. */
export interface LineFacts {
  isOnline(): boolean;
  isMetered(): boolean | null;
  /** bytes of transfers of this page between two times that were not ours */
  competingBytes(fromMs: number, toMs: number): number;
}

/** Measures the way to our server, in at most six seconds: questions all the while, then bytes down, then bytes up. */
export async function measureNetwork(server: ProbeServer, facts: LineFacts, signal: AbortSignal): Promise<NetworkReading> {
  const from = performance.now();
  const over = endAfter(signal, Number.POSITIVE_INFINITY);
  const whole = over.signal;
  const load = { isOn: false };
  const pinging = pingAllAlong(server, whole, load);

  await pause(PLAN.idleMs, whole);
  load.isOn = true;
  const downBytesPerSecond = await measureDown(server, whole);
  const parts = await measureUp(server, whole);
  await pause(PLAN.lastAnswersMs, whole);
  over.end();
  return {
    isOnline: facts.isOnline(),
    pings: await pinging,
    parts,
    downBytesPerSecond,
    isMetered: facts.isMetered(),
    competingBytes: facts.competingBytes(from, performance.now()),
  };
}

async function pingAllAlong(server: ProbeServer, whole: AbortSignal, load: { readonly isOn: boolean }): Promise<Ping[]> {
  const pings: Promise<Ping>[] = [];
  let open = 0;
  while (!whole.aborted) {
    if (open < MAX_OPEN_PINGS) {
      open++;
      pings.push(pingOnce(server, whole, load.isOn).finally(() => open--));
    }
    await pause(PING_EVERY_MS, whole);
  }
  return Promise.all(pings);
}

async function pingOnce(server: ProbeServer, whole: AbortSignal, isUnderLoad: boolean): Promise<Ping> {
  const sentAtMs = performance.now();
  const since = (): number => performance.now() - sentAtMs;
  try {
    await server.ping(whole);
    return { sentAtMs, roundTripMs: since(), waitedMs: since(), isUnderLoad };
  } catch {
    // refused at once counts as waited for ever; given up at the end counts what it waited
    return { sentAtMs, roundTripMs: null, waitedMs: whole.aborted ? since() : Number.POSITIVE_INFINITY, isUnderLoad };
  }
}

async function measureDown(server: ProbeServer, whole: AbortSignal): Promise<number | null> {
  const from = performance.now();
  const { signal: limit, end } = endAfter(whole, PLAN.downMs);
  let bytes = 0;
  let lastAt = from;
  try {
    for (let asked = 0; asked < MAX_DOWNS && !limit.aborted; asked++)
      await server.download(DOWN_BYTES, limit, (more) => {
        bytes += more;
        lastAt = performance.now();
      });
  } catch {
    // ended by its time, or by the line: what came until then is the measurement
  } finally {
    end();
  }
  return bytes === 0 ? null : (bytes * 1000) / Math.max(1, lastAt - from);
}

async function measureUp(server: ProbeServer, whole: AbortSignal): Promise<SentPart[]> {
  const parts: SentPart[] = [];
  const { signal: limit, end } = endAfter(whole, PLAN.upMs);
  let bytes = FIRST_PART_BYTES;
  while (!limit.aborted && parts.length < MAX_PARTS) {
    const from = performance.now();
    let isAcknowledged = true;
    try {
      await server.upload(bytes, limit);
    } catch {
      isAcknowledged = false;
      // a line that refuses at once must not be asked a thousand times
      await pause(PING_EVERY_MS, limit);
    }
    const tookMs = performance.now() - from;
    parts.push({ bytes, tookMs, isAcknowledged });
    if (isAcknowledged && tookMs < QUICK_MS) bytes = Math.min(LAST_PART_BYTES, bytes * 2);
  }
  end();
  return parts;
}

/** A signal that ends with another one, by hand, or after its time; `AbortSignal.any` is missing in browsers of 2023. */
function endAfter(signal: AbortSignal, ms: number): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const limit = Number.isFinite(ms) ? setTimeout(() => end(), ms) : undefined;
  const end = (): void => {
    clearTimeout(limit);
    signal.removeEventListener('abort', end);
    controller.abort();
  };
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  return { signal: controller.signal, end };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(limit);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const limit = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
