import { negotiate } from './negotiate.ts';
import type { PeerSignal } from './peer-signal.ts';
import { type Counted, type LineReading, readLine } from './read-line.ts';
import { addMedia, replaceMedia, tunePicture } from './send-media.ts';

/** A network that changes is often back by itself within so long. */
const PATIENCE_MS = 1500;
/** A new way is looked for so often until there is one. */
const AGAIN_MS = 8000;
/** The first one may take longer on a slow device; looking again begins it anew. */
const FIRST_MS = 15_000;
/** What could not be told is told again after so long. */
const TELL_AGAIN_MS = 1000;

export interface PeerState {
  /** `calling`: never connected yet; `reconnecting`: it was, and a new way is looked for */
  readonly line: 'calling' | 'connected' | 'reconnecting';
  /** what the other side sends */
  readonly remote: MediaStream | null;
}

interface PeerParts {
  readonly manners: 'polite' | 'impolite';
  /** own camera and microphone */
  readonly stream: MediaStream;
  /** @returns whether the service took it; a refusal for good is `gone` */
  readonly send: (signal: PeerSignal) => Promise<'taken' | 'again' | 'gone'>;
  /** fresh credentials; null: no answer at the moment, or no call any more */
  readonly readServers: () => Promise<readonly RTCIceServer[] | null>;
  /** `relay`: no address of either side is told to the other */
  readonly transport?: RTCIceTransportPolicy;
  readonly onChange: (state: PeerState) => void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * One side of a call. It greets once, learns the other page's name from whatever is addressed to it, negotiates, and looks for a new way whenever the line is cut; a page that
 * was loaded anew has another name, and everything is agreed again.
 */
export function connectPeer(parts: PeerParts) {
  const me = crypto.randomUUID();
  let stream = parts.stream;
  let other: string | null = null;
  let connection: RTCPeerConnection | null = null;
  let describe: ReturnType<typeof negotiate> | null = null;
  let state: PeerState = { line: 'calling', remote: null };
  let picture: 'on' | 'off' = 'on';
  let counted: Counted | null = null;
  let mending: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const change = (next: Partial<PeerState>): void => {
    state = { ...state, ...next };
    if (!isClosed) parts.onChange(state);
  };

  // one after the other: an answer must not overtake its offer
  let telling = Promise.resolve();
  const tell = (signal: PeerSignal): void => {
    telling = telling.then(async () => {
      while (!isClosed) {
        // meant for a page that has gone meanwhile
        if (signal.kind !== 'restart' && signal.body.to !== other) return;
        if ((await parts.send(signal)) !== 'again') return;
        await pause(TELL_AGAIN_MS);
      }
    });
  };

  const mendIn = (ms: number): void => {
    clearTimeout(mending);
    if (!isClosed) mending = setTimeout(() => void mend(), ms);
  };
  const mend = async (): Promise<void> => {
    const mended = connection;
    if (mended === null || mended.connectionState === 'connected') return;
    const servers = await parts.readServers();
    if (isClosed || mended !== connection) return;
    if (servers !== null) {
      mended.setConfiguration({ ...mended.getConfiguration(), iceServers: [...servers] });
      mended.restartIce();
    }
    mendIn(AGAIN_MS);
  };

  const follow = (followed: RTCPeerConnection): void => {
    if (followed !== connection) return;
    if (followed.connectionState === 'connected') {
      clearTimeout(mending);
      void tunePicture(followed, picture);
      change({ line: 'connected' });
    } else if (followed.connectionState === 'disconnected' || followed.connectionState === 'failed') {
      change({ line: 'reconnecting' });
      mendIn(followed.connectionState === 'failed' ? 0 : PATIENCE_MS);
    }
  };

  const open = async (to: string): Promise<void> => {
    let servers = await parts.readServers();
    while (servers === null && !isClosed) {
      await pause(TELL_AGAIN_MS);
      servers = await parts.readServers();
    }
    if (isClosed || servers === null) return;
    connection?.close();
    counted = null;
    const opened = new RTCPeerConnection({
      iceServers: [...servers],
      iceTransportPolicy: parts.transport ?? 'all',
      bundlePolicy: 'max-bundle',
    });
    connection = opened;
    if (state.line === 'connected') change({ line: 'reconnecting' });
    describe = negotiate({
      connection: opened,
      manners: parts.manners,
      tell: ({ description, candidates }) => {
        if (description !== undefined) tell({ kind: 'description', body: { peer: me, to, description } });
        if (candidates !== undefined) tell({ kind: 'candidates', body: { peer: me, to, candidates } });
      },
    });
    opened.addEventListener('track', ({ streams: [remote] }) => {
      if (opened === connection && remote !== undefined) change({ remote });
    });
    opened.addEventListener('connectionstatechange', () => follow(opened));
    addMedia(opened, stream);
    mendIn(FIRST_MS);
  };

  const take = async ({ kind, body }: PeerSignal): Promise<void> => {
    // to a page that was here before
    if (isClosed || body.peer === me || (body.to !== null && body.to !== me)) return;
    if (body.peer !== other) {
      other = body.peer;
      await open(body.peer);
    }
    // answered by something that is addressed: another greeting would void what has been said since
    if (kind === 'restart') tell({ kind: 'candidates', body: { peer: me, to: body.peer, candidates: [] } });
    else await describe?.(kind === 'description' ? { description: body.description } : { candidates: body.candidates });
  };

  tell({ kind: 'restart', body: { peer: me, to: null } });
  // in the order in which they came; what cannot be applied is made good by the next restart
  let hearing = Promise.resolve();
  return {
    hear: (signal: PeerSignal): void => {
      hearing = hearing.then(() => take(signal)).catch(() => mendIn(PATIENCE_MS));
    },
    /** Another camera or microphone from here on. */
    replace: (next: MediaStream): void => {
      stream = next;
      if (connection !== null) void replaceMedia(connection, next);
    },
    /** Takes the picture off the line and puts it on again; the voice stays. */
    setPicture: (to: 'on' | 'off'): void => {
      picture = to;
      if (connection !== null) void tunePicture(connection, to);
    },
    /** @returns null where there is no line */
    measure: async (): Promise<LineReading | null> => {
      if (connection === null || connection.connectionState !== 'connected') return null;
      const rows: Record<string, unknown>[] = [];
      (await connection.getStats()).forEach((row) => {
        rows.push(row);
      });
      const reading = readLine(rows, performance.now(), counted);
      counted = reading.counted;
      return reading;
    },
    close: (): void => {
      isClosed = true;
      clearTimeout(mending);
      connection?.close();
      connection = null;
    },
  };
}

export type Peer = ReturnType<typeof connectPeer>;
