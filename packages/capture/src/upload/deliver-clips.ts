import { isPassing } from '../api/call-server.ts';
import type { Api } from '../api/create-api.ts';
import { pause } from '../api/read-stream.ts';
import type { ClipStore, KeptClip } from '../record/keep-clips.ts';
import { type SendEnd, sendClip, type WaitsFor } from './send-clip.ts';
import type { createTellAhead } from './tell-ahead.ts';

/** A clip on its way, for the screens that show it. */
export interface Delivery {
  readonly step: KeptClip['step'];
  readonly sent: number;
  /** null while it is recorded */
  readonly total: number | null;
  /** what keeps its bytes from arriving at the moment */
  readonly waitsFor: WaitsFor | null;
  readonly end: SendEnd | null;
}

interface DeliveryParts {
  readonly api: Api;
  readonly store: ClipStore;
  readonly onChange: (deliveries: readonly Delivery[]) => void;
}

const AGAIN_MS = 1000;

/** Brings clips and their manifests to the server, each in its own time, and forgets a clip only when the server holds both. */
export function deliverClips({ api, store, onChange }: DeliveryParts) {
  const stopping = new AbortController();
  const running = new Map<string, Delivery>();
  const listeners = new Map<string, (() => void)[]>();
  let ahead: Promise<ReturnType<typeof createTellAhead>> | null = null;
  /** Loaded with the first recording: whoever reads the welcome records nothing. What was not told while it came is told with the next. */
  const tellAhead = async (clipId: string, sent: number): Promise<void> => {
    ahead ??= import('./tell-ahead.ts').then((loaded) => loaded.createTellAhead({ api, store }));
    const tell = await ahead.catch(() => null);
    if (tell === null) ahead = null;
    else await tell(clipId, sent);
  };
  let free = Promise.resolve();
  let release: (() => void) | null = null;

  const set = (clipId: string, change: Partial<Delivery>): void => {
    const before = running.get(clipId);
    if (before === undefined) return;
    running.set(clipId, { ...before, ...change });
    onChange([...running.values()]);
  };
  const changed = (clipId: string): Promise<void> =>
    new Promise((resolve) => listeners.set(clipId, [...(listeners.get(clipId) ?? []), resolve]));
  const tellChanged = (clipId: string): void => {
    const waiting = listeners.get(clipId) ?? [];
    listeners.delete(clipId);
    for (const resolve of waiting) resolve();
  };

  /** The manifest goes as soon as the recording has ended: a step with challenges is described within minutes, whatever the bytes do. */
  const describe = async (clipId: string): Promise<'described' | 'gone'> => {
    while (!stopping.signal.aborted) {
      const news = changed(clipId);
      const clip = await store.readClip(clipId);
      if (clip === undefined) return 'gone';
      // nothing is asked in a call
      if (clip.step === 'call') return 'described';
      if (clip.manifest === null || clip.whole === null) {
        await news;
        continue;
      }
      set(clipId, { total: clip.whole.bytes });
      const answer = await api.completeStep(clip.step, clip.manifest);
      if (answer.ok) return 'described';
      if (!isPassing(answer) && answer.status !== 401) return 'gone';
      await pause(answer.retryAfterMs ?? AGAIN_MS, stopping.signal);
    }
    return 'gone';
  };

  const deliver = async (clipId: string): Promise<void> => {
    const [end, described] = await Promise.all([
      sendClip(clipId, {
        line: api.line,
        store,
        signal: stopping.signal,
        changed: () => changed(clipId),
        onSent: (sent) => set(clipId, { sent }),
        onWaiting: (waitsFor) => set(clipId, { waitsFor }),
        whenFree: () => (running.get(clipId)?.step === 'call' ? free : Promise.resolve()),
      }),
      describe(clipId),
    ]);
    if (stopping.signal.aborted) return;
    await store.removeClip(clipId);
    set(clipId, { end: described === 'described' ? end : 'gone' });
  };

  return {
    /** Takes up a clip that is in the store, being recorded or recorded before a reload. */
    begin: (clipId: string, step: KeptClip['step']): void => {
      if (running.has(clipId)) return;
      running.set(clipId, { step, sent: 0, total: null, waitsFor: null, end: null });
      onChange([...running.values()]);
      void deliver(clipId);
    },
    /** The store holds something new of this clip, or has lost it. Bytes follow by themselves; hashes go ahead where those are late. */
    changed: (clipId: string): void => {
      tellChanged(clipId);
      void tellAhead(clipId, running.get(clipId)?.sent ?? 0);
    },
    /** A clip that was given up: the rest of it is not sent. */
    drop: (clipId: string): void => {
      running.delete(clipId);
      tellChanged(clipId);
      onChange([...running.values()]);
    },
    /** A call needs the line for itself: what is recorded of it waits on this device until then. */
    holdCalls: (): void => {
      if (release !== null) return;
      free = new Promise((resolve) => {
        release = resolve;
      });
    },
    releaseCalls: (): void => {
      release?.();
      release = null;
    },
    stop: (): void => {
      stopping.abort();
      release?.();
    },
  };
}
