import { useEffect, useState } from 'react';

type OwnMedia =
  | { readonly is: 'opening' }
  /** `lacks`: what the browser refused or the machine does not have; the call goes on without */
  | { readonly is: 'open'; readonly stream: MediaStream; readonly lacks: 'nothing' | 'camera' | 'both' };

const PICTURE = { width: { ideal: 960 }, height: { ideal: 540 }, frameRate: { ideal: 24 } } as const;
const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true } as const;

const WAYS = [
  { lacks: 'nothing', wanted: { video: PICTURE, audio: SOUND } },
  { lacks: 'camera', wanted: { audio: SOUND } },
] as const;

async function open(): Promise<OwnMedia> {
  for (const { lacks, wanted } of WAYS) {
    const stream = await navigator.mediaDevices.getUserMedia(wanted).catch(() => null);
    if (stream !== null) return { is: 'open', stream, lacks };
  }
  return { is: 'open', stream: new MediaStream(), lacks: 'both' };
}

/** The agent's own camera and microphone, for as long as they have a call. */
export function useOwnMedia(wanted: boolean): OwnMedia {
  const [media, set] = useState<OwnMedia>({ is: 'opening' });
  useEffect(() => {
    if (!wanted) return;
    let isOver = false;
    let held: MediaStream | null = null;
    const release = (): void => {
      for (const track of held?.getTracks() ?? []) track.stop();
    };
    set({ is: 'opening' });
    void open().then((opened) => {
      held = opened.is === 'open' ? opened.stream : null;
      if (isOver) release();
      else set(opened);
    });
    return () => {
      isOver = true;
      release();
    };
  }, [wanted]);
  return media;
}
