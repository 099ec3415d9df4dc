import type { ReasonCode } from '@mien/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PolicyView } from '../api/shapes.ts';
import { sleep } from '../film/after-paint.ts';
import { beginRecording } from '../film/begin-recording.ts';
import { finishRecording } from '../film/finish-recording.ts';
import { useAwake } from '../film/keep-awake.ts';
import { LensControls } from '../film/lens-controls.tsx';
import { CardMask } from '../film/masks.tsx';
import { takeStill } from '../film/take-still.ts';
import { useCamera } from '../film/use-camera.ts';
import { useGuidance } from '../film/use-guidance.ts';
import { guidanceWords } from '../guidance/words.ts';
import { CameraTrouble } from './camera-trouble.tsx';
import { FilmStage } from './film-stage.tsx';
import { useMien, useReason } from './mien-context.ts';

/** Long enough for the checks to choose the sharpest moment, short enough to hold still. */
const CLIP_MS = 3000;

interface DocumentParts {
  readonly step: 'document_front' | 'document_back';
  readonly why: ReasonCode | null;
  readonly policy: PolicyView;
}

/** A side of the document: held in the frame, then filmed for three seconds. */
export function FilmDocument({ step, why, policy }: DocumentParts) {
  const { say, session, flow, language } = useMien();
  const video = useRef<HTMLVideoElement>(null);
  const [lens, setLens] = useState(session.lenses.get('environment'));
  const [camera, openAgain] = useCamera(video, {
    facing: 'environment',
    lens,
    sound: 'silent',
    access: session.sample.read()?.devices[step],
  });
  const chooseLens = (deviceId: string): void => {
    session.lenses.set('environment', deviceId);
    setLens(deviceId);
  };
  const [at, setAt] = useState<'aiming' | 'recording' | 'finishing'>('aiming');
  const [problem, setProblem] = useState<ReasonCode | null>(null);
  const isOver = useRef(false);
  const isBegun = useRef(false);
  useAwake();
  useEffect(() => {
    session.tell('step_shown', { step });
    return () => {
      isOver.current = true;
    };
  }, [session, step]);

  const film = async (): Promise<void> => {
    // finger and guidance may begin in the same moment, before the screen has changed: one of them does
    if (camera.state !== 'open' || isBegun.current || video.current === null) return;
    isBegun.current = true;
    setProblem(null);
    setAt('recording');
    const begun = await beginRecording(session, step, camera.stream, video.current);
    if (!begun.ok) {
      isBegun.current = false;
      setProblem(begun.code);
      return setAt('aiming');
    }
    const still = sleep(CLIP_MS / 2).then(() => (video.current === null ? null : takeStill(video.current)));
    await Promise.race([sleep(CLIP_MS), begun.recording.ended]);
    if (isOver.current) return begun.recording.cancel();
    setAt('finishing');
    await finishRecording(session, begun.started, begun.recording, await still);
  };

  const [guided] = useGuidance({
    video,
    kind: step,
    quality: policy.quality,
    state: camera.state === 'open' && at === 'aiming' && problem === null ? 'on' : 'off',
    onFire: () => void film(),
  });

  if (camera.state === 'failed') return <CameraTrouble code={camera.code} onAgain={openAgain} />;
  const hint = step === 'document_back' ? 'film.back.hint' : flow.documentType === 'passport' ? 'film.passport.hint' : 'film.front.hint';
  // a camera that lies on its side is shown whole: what is cut off cannot be aimed with
  const { videoWidth = 0, videoHeight = 0 } = camera.state === 'open' ? (video.current ?? {}) : {};
  const ratio = videoWidth > videoHeight ? videoWidth / videoHeight : undefined;
  return (
    <FilmStage
      name={say(step === 'document_back' ? 'film.back' : 'film.front')}
      instruction={
        problem === null ? (
          <span>{at === 'aiming' ? (guidanceWords(guided.instruction, language) ?? say(hint)) : say('film.hold')}</span>
        ) : (
          <Problem code={problem} />
        )
      }
      video={video}
      mirror="as_is"
      why={problem === null ? why : null}
      isOpening={camera.state === 'opening'}
      ratio={camera.state === 'open' ? ratio : undefined}
      overlay={
        <>
          <CardMask
            isOk={at !== 'aiming' || guided.isGood}
            ratio={ratio ?? 9 / 16}
            quad={at === 'aiming' ? guided.quad : null}
            video={video.current}
          />
          {at === 'aiming' && guided.secondsLeft !== null && (
            <span class="pill bottom">{say('film.countdown', { seconds: guided.secondsLeft })}</span>
          )}
          {at === 'recording' && (
            <span class="pill bottom">
              <i class="bead" />
              {say('film.recording')}
            </span>
          )}
          {at === 'finishing' && <span class="pill bottom">{say('film.finishing')}</span>}
        </>
      }
      aids={at === 'aiming' && camera.state === 'open' && !flow.isSample && <LensControls stream={camera.stream} onLens={chooseLens} />}
      tools={
        <button
          type="button"
          class={guided.isManualOffered ? 'button' : 'button quiet'}
          aria-disabled={camera.state !== 'open' || at !== 'aiming'}
          onClick={() => void film()}
        >
          {say('film.shoot')}
        </button>
      }
    />
  );
}

export function Problem({ code }: { readonly code: ReasonCode }) {
  const reason = useReason(code);
  return (
    <span>
      {reason.title}
      <small>{reason.remedy}</small>
    </span>
  );
}
