import { useEffect, useRef } from 'react';
import type { Clip } from '../api/shapes.ts';
import { Icon } from '../shell/icons.tsx';
import { useWords } from '../shell/settings.tsx';
import { useClip } from './use-clip.ts';

interface FrameCutProps {
  readonly verificationId: string;
  readonly clip: Clip | null;
  /** media second of the frame */
  readonly at: number | null;
  /** pixels of that frame */
  readonly box: readonly number[] | null;
  readonly shows: 'blurred' | 'shown';
  readonly label: string;
}

const SIZE = 280;
/** room around what was measured, as a share of its larger side */
const ROOM = 0.22;

function draw(canvas: HTMLCanvasElement, video: HTMLVideoElement, [x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
  const side = Math.max(width, height) * (1 + 2 * ROOM);
  const left = x + width / 2 - side / 2;
  const top = y + height / 2 - side / 2;
  canvas.getContext('2d')?.drawImage(video, left, top, side, side, 0, 0, SIZE, SIZE);
}

/** Cuts one place out of one frame of a clip, in this page: no picture of a person is made or kept anywhere else. */
export function FrameCut({ verificationId, clip, at, box, shows, label }: FrameCutProps) {
  const words = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const there = clip !== null && clip.state === 'stored' && at !== null && box !== null;
  const { address } = useClip(verificationId, there ? clip.id : null, there && shows === 'shown');
  const visible = address !== null && shows === 'shown';
  useEffect(() => {
    const place = canvas.current;
    if (!visible || address === null || place === null || at === null || box === null) return;
    const video = document.createElement('video');
    video.muted = true;
    video.preload = 'auto';
    video.onloadeddata = () => {
      video.currentTime = at;
    };
    video.onseeked = () => {
      draw(place, video, box);
      place.dataset['drawn'] = '';
    };
    video.src = address;
    return () => video.removeAttribute('src');
  }, [visible, address, at, box]);
  if (!there) return <div className="cut empty">{words.case.noPicture}</div>;
  if (!visible)
    return (
      <div className="cut">
        <Icon name="lock" />
        <span className="hidden">{words.case.reveal}</span>
      </div>
    );
  return <canvas ref={canvas} className="cut" width={SIZE} height={SIZE} role="img" aria-label={label} />;
}
