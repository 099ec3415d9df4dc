import type { ClipManifest } from '@mien/protocol';

type Gap = ClipManifest['gaps'][number];

/** Stretches of a recording in which the camera showed nothing new, or the page was not seen. */
export function watchGaps(track: MediaStreamTrack, onHidden: () => void): { end(): { gaps: Gap[] } } {
  const gaps: Gap[] = [];
  const open = new Map<Gap['why'], number>();
  const begin = (why: Gap['why']): void => {
    if (!open.has(why)) open.set(why, performance.now());
  };
  const finish = (why: Gap['why']): void => {
    const from = open.get(why);
    if (from === undefined) return;
    open.delete(why);
    gaps.push({ fromPageMs: from, toPageMs: performance.now(), why });
  };
  const look = (): void => {
    if (document.visibilityState === 'visible') finish('hidden');
    else {
      begin('hidden');
      onHidden();
    }
  };
  const mute = (): void => begin('muted');
  const unmute = (): void => finish('muted');
  document.addEventListener('visibilitychange', look);
  track.addEventListener('mute', mute);
  track.addEventListener('unmute', unmute);
  return {
    end: () => {
      document.removeEventListener('visibilitychange', look);
      track.removeEventListener('mute', mute);
      track.removeEventListener('unmute', unmute);
      for (const why of [...open.keys()]) finish(why);
      return { gaps };
    },
  };
}

/** Gaps of what was recorded: a page that is left while its recorder is drained has missed nothing. */
export const gapsUntil = (endPageMs: number, gaps: readonly Gap[]): Gap[] =>
  gaps.filter(({ fromPageMs }) => fromPageMs < endPageMs).map((gap) => ({ ...gap, toPageMs: Math.min(gap.toPageMs, endPageMs) }));
