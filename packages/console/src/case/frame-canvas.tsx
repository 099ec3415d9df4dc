import { useEffect, useRef } from 'react';
import type { Clip } from '../api/shapes.ts';
import { Icon } from '../shell/icons.tsx';
import { useMe } from '../shell/session.tsx';
import { useSettings } from '../shell/settings.tsx';
import { drawMark } from './draw-mark.ts';
import { useClip } from './use-clip.ts';

interface FrameCanvasProps {
  readonly verificationId: string;
  readonly clip: Clip | null;
  /** media second of the frame */
  readonly at: number | null;
  /** null: nothing was measured that could be drawn */
  readonly draw: ((canvas: HTMLCanvasElement, video: HTMLVideoElement) => void) | null;
  readonly size: { readonly width: number; readonly height: number };
  readonly shows: 'blurred' | 'shown';
  readonly label: string;
  readonly kind: 'cut' | 'cut card-picture';
}

/**
 * Draws something of one frame of a clip, in this page: no picture of a person is made or kept anywhere else. Each carries the mark of whoever
 * looks.
 */
export function FrameCanvas({ verificationId, clip, at, draw, size, shows, label, kind }: FrameCanvasProps) {
  const { words, language } = useSettings();
  const { name } = useMe();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(draw);
  drawing.current = draw;
  const there = clip !== null && clip.state === 'stored' && at !== null && draw !== null;
  const { address, error } = useClip(verificationId, there ? clip.id : null, there && shows === 'shown');
  const visible = address !== null && shows === 'shown';
  useEffect(() => {
    const place = canvas.current;
    if (!visible || address === null || place === null || at === null) return;
    const video = document.createElement('video');
    video.muted = true;
    video.preload = 'auto';
    video.onloadeddata = () => {
      video.currentTime = at;
    };
    video.onseeked = () => {
      drawing.current?.(place, video);
      drawMark(place, `${name} · ${new Date().toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })}`);
      place.dataset['drawn'] = '';
    };
    video.src = address;
    return () => video.removeAttribute('src');
  }, [visible, address, at, name, language]);
  if (!there || error !== null)
    return <div className={`${kind} empty`}>{error === null ? words.case.noPicture : words.case.clipFailed}</div>;
  if (!visible)
    return (
      <div className={kind}>
        <Icon name="lock" />
        <span className="hidden">{words.case.reveal}</span>
      </div>
    );
  return <canvas ref={canvas} className={kind} {...size} role="img" aria-label={label} />;
}
