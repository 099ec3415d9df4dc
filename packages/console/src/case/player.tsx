import { useEffect, useRef, useState } from 'react';
import type { CasePage, Clip } from '../api/shapes.ts';
import { Notice } from '../parts/notice.tsx';
import { Icon } from '../shell/icons.tsx';
import { useKeys } from '../shell/keys.ts';
import { useMe } from '../shell/session.tsx';
import { useSettings } from '../shell/settings.tsx';
import { Download } from './download.tsx';
import type { Jump } from './jumps.ts';
import { Lanes } from './lanes.tsx';
import { useClip } from './use-clip.ts';

interface PlayerProps {
  readonly page: CasePage;
  readonly clips: readonly Clip[];
  readonly clipId: string | null;
  readonly choose: (clipId: string) => void;
  readonly jumps: readonly Jump[];
  readonly target: { readonly jump: Jump; readonly count: number } | null;
  readonly jump: (to: Jump) => void;
}

const SPEEDS = [0.25, 0.5, 1, 2] as const;
const FRAME_SECONDS = 1 / 25;

function ClipTabs({ clips, clipId, choose }: Pick<PlayerProps, 'clips' | 'clipId' | 'choose'>) {
  const { words } = useSettings();
  return (
    <fieldset className="tabs">
      <legend className="hidden">{words.case.film}</legend>
      {clips.map((clip) => (
        <label key={clip.id}>
          <input type="radio" name="clip" checked={clip.id === clipId} onChange={() => choose(clip.id)} />
          <span title={clip.counts ? undefined : words.case.replaced}>
            {words.steps[clip.step]}
            {clip.try > 1 || !clip.counts ? <em> {words.case.earlierTry(clip.try)}</em> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The recording with what was measured over its time. It is fetched when it is first wanted, since each look is written down. */
export function Player({ page, clips, clipId, choose, jumps, target, jump }: PlayerProps) {
  const { words, language } = useSettings();
  const me = useMe();
  const video = useRef<HTMLVideoElement>(null);
  const [wanted, setWanted] = useState(false);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState(1);
  const [broken, setBroken] = useState<string | null>(null);
  const clip = clips.find(({ id }) => id === clipId) ?? null;
  const gone = clip !== null && clip.state !== 'stored';
  const awaited = clip?.state === 'expected';
  const { address, error, loading } = useClip(page.verification_id, gone ? null : clipId, wanted);
  const fails = error !== null || (clipId !== null && broken === clipId);
  const seconds = clip?.media?.video?.seconds ?? 0;

  const seek = (to: number): void => {
    const bounded = Math.max(0, seconds === 0 ? to : Math.min(seconds, to));
    setAt(bounded);
    setWanted(true);
    if (video.current !== null) video.current.currentTime = bounded;
  };
  const toggle = (): void => {
    setWanted(true);
    const { current } = video;
    if (current === null || address === null) {
      setPlaying(true);
      return;
    }
    if (current.paused) void current.play();
    else current.pause();
  };
  useKeys({
    ' ': toggle,
    arrowleft: (event) => seek(at - (event.shiftKey ? 1 : FRAME_SECONDS)),
    arrowright: (event) => seek(at + (event.shiftKey ? 1 : FRAME_SECONDS)),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a jump is made once, when it is asked for
  useEffect(() => {
    if (target?.jump.at != null) seek(target.jump.at);
  }, [target]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another recording begins at its beginning
  useEffect(() => {
    setAt(0);
    setPlaying(false);
  }, [clipId]);
  useEffect(() => {
    const { current } = video;
    if (current === null) return;
    current.playbackRate = speed;
  }, [speed]);

  if (clip === null)
    return (
      <Notice tone="plain" title={words.case.noClips}>
        {words.case.noClipsLead}
      </Notice>
    );
  const stamp = new Date().toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <section className="player" aria-label={words.case.film}>
      <ClipTabs clips={clips} clipId={clipId} choose={choose} />
      {gone ? (
        <Notice tone="plain" title={awaited ? words.case.clipAwaited : words.case.clipGone}>
          {awaited ? words.case.clipAwaitedLead : words.case.clipGoneLead}
        </Notice>
      ) : (
        <div className={`screen-of-clip${clip.step === 'face' ? ' tall' : ''}`}>
          {address === null || fails ? null : (
            // biome-ignore lint/a11y/useMediaCaption: a recording of a person who moves or reads digits; the prompts stand in the lane below
            <video
              ref={video}
              src={address}
              playsInline
              disablePictureInPicture
              controlsList="nodownload noremoteplayback"
              onContextMenu={(event) => event.preventDefault()}
              onLoadedMetadata={(event) => {
                event.currentTarget.currentTime = at;
                event.currentTarget.playbackRate = speed;
                if (playing) void event.currentTarget.play();
              }}
              onError={() => setBroken(clipId)}
              onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
              onPlay={() => setPlaying(true)}
              onPause={() => setPlaying(false)}
            />
          )}
          <span className="watermark" aria-hidden="true">
            {me.name} · {stamp}
          </span>
          {address === null && !fails ? (
            <button type="button" className="cover" onClick={toggle} disabled={loading}>
              <Icon name="play" />
              <span>{loading ? words.bad.loading : words.case.play}</span>
              <small>{words.case.audited}</small>
            </button>
          ) : null}
          {fails ? (
            <Notice tone="mend" title={words.case.clipFailed}>
              {words.case.clipFailedLead}
            </Notice>
          ) : null}
        </div>
      )}
      <div className="transport">
        <button type="button" className="plain" onClick={toggle} disabled={gone} aria-label={playing ? words.case.pause : words.case.play}>
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        <input
          type="range"
          min={0}
          max={seconds || 1}
          step={FRAME_SECONDS}
          value={at}
          aria-label={words.case.lanesLabel}
          aria-valuetext={words.case.seconds(at.toFixed(1))}
          onChange={(event) => seek(Number(event.target.value))}
        />
        <span className="digits">
          {at.toFixed(1)} / {words.case.seconds(seconds.toFixed(1))}
        </span>
        <label className="pick">
          <span className="hidden">{words.case.speed}</span>
          <select value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
            {SPEEDS.map((one) => (
              <option key={one} value={one}>
                {one} ×
              </option>
            ))}
          </select>
        </label>
        {gone ? null : <Download verificationId={page.verification_id} clip={clip} />}
      </div>
      <Lanes clip={clip} seconds={seconds} at={at} jumps={jumps.filter((one) => one.clipId === clip.id)} seek={seek} jump={jump} />
    </section>
  );
}
