import type { Challenge, ReasonCode } from '@mien/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PolicyView, RevealedChallenge } from '../api/shapes.ts';
import { MovingHead } from '../drawing/pictures.tsx';
import { sleep } from '../film/after-paint.ts';
import { beginRecording } from '../film/begin-recording.ts';
import { finishRecording } from '../film/finish-recording.ts';
import { useAwake } from '../film/keep-awake.ts';
import { LensControls } from '../film/lens-controls.tsx';
import { LevelMeter } from '../film/level-meter.tsx';
import { FaceMask } from '../film/masks.tsx';
import { type ChallengesEnd, runChallenges } from '../film/run-challenges.ts';
import { takeStill } from '../film/take-still.ts';
import { useCamera } from '../film/use-camera.ts';
import { useGuidance } from '../film/use-guidance.ts';
import { guidanceWords } from '../guidance/words.ts';
import type { TextKey } from '../text/text.ts';
import { CameraTrouble } from './camera-trouble.tsx';
import { Problem } from './film-document.tsx';
import { FilmStage } from './film-stage.tsx';
import { useMien } from './mien-context.ts';

/** The face as it is, before anything is asked and after: what the comparison is made on. */
const LOOK_MS = 1500;
const LAST_LOOK_MS = 900;

/** Why the movements were not shown to their end; neither counts. */
const WHY = {
  no_answer: 'network.unstable',
  too_late: 'session.abandoned',
} as const satisfies Record<Exclude<ChallengesEnd, 'done'>, ReasonCode>;

interface PersonParts {
  readonly step: 'face' | 'voice';
  readonly why: ReasonCode | null;
  readonly policy: PolicyView;
}

type At = 'aiming' | 'recording' | 'finishing';

function Digit({ value }: { readonly value: string }) {
  const { say } = useMien();
  return (
    <div class="digit" role="status">
      <b>{value}</b>
      <span>{say(`digit.${value}` as TextKey)}</span>
    </div>
  );
}

/** The whole screen in one colour, whose light is looked for on the face. */
function ScreenColour({ value }: { readonly value: string }) {
  const { say } = useMien();
  return (
    <div class="colour" data-colour={value} role="status">
      <span class="pill bottom">{say('film.colours')}</span>
    </div>
  );
}

/** The person before the camera: movements, colours or digits, each revealed by the server only when it is its turn. */
export function FilmPerson({ step, why, policy }: PersonParts) {
  const { say, session, flow, language } = useMien();
  const video = useRef<HTMLVideoElement>(null);
  const hasSound = step === 'voice' || policy.steps.includes('voice');
  const [lens, setLens] = useState(session.lenses.get('user'));
  const [camera, openAgain] = useCamera(video, {
    facing: 'user',
    lens,
    sound: hasSound ? 'with_sound' : 'silent',
    access: session.sample.read()?.devices.face,
  });
  const chooseLens = (deviceId: string): void => {
    session.lenses.set('user', deviceId);
    setLens(deviceId);
  };
  const [at, setAt] = useState<At>('aiming');
  const [challenge, setChallenge] = useState<RevealedChallenge | null>(null);
  const [isMade, setMade] = useState(false);
  const [done, setDone] = useState<{ readonly count: number; readonly of: number } | null>(null);
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
    const { recording, started } = begun;
    let hasEnded = false;
    void recording.ended.then(() => {
      hasEnded = true;
    });
    const asked = started.challenges - (step === 'face' ? policy.light_colours : 0);
    setDone({ count: 0, of: asked });
    await sleep(LOOK_MS);
    const still = video.current === null ? null : await takeStill(video.current);
    const end = await runChallenges({
      session,
      started,
      recording,
      isOver: () => isOver.current || hasEnded,
      show: (shown) => {
        setMade(false);
        setChallenge(shown);
        if (shown?.kind === 'movement') session.sample.read()?.perform(shown.value as Challenge);
        if (shown !== null && shown.kind !== 'light') setDone({ count: shown.position + 1, of: asked });
      },
      showMade: () => setMade(true),
      watch,
      colours: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'unseen' : 'shown',
    });
    if (isOver.current) return recording.cancel();
    if (end !== 'done') {
      session.delivery.drop(started.clip_id);
      await recording.cancel();
      // not asked of the server first: its answer is what is missing. It hears of it when filming begins anew
      session.flow.dispatch({ type: 'again', step, why: WHY[end] });
      return;
    }
    await sleep(LAST_LOOK_MS);
    setAt('finishing');
    await finishRecording(session, started, recording, still);
  };

  const guidedState = () => {
    if (camera.state !== 'open' || problem !== null || at === 'finishing') return 'off';
    if (at === 'aiming') return 'on';
    // nobody looks for digits; between movements and at colours the watch waits, which costs nothing
    return step === 'face' ? 'beside_recording' : 'off';
  };
  const [guided, watch] = useGuidance({
    video,
    kind: 'face',
    quality: policy.quality,
    state: guidedState(),
    onFire: () => void film(),
  });

  if (camera.state === 'failed') return <CameraTrouble code={camera.code} onAgain={openAgain} />;
  const instruction = (): preact.ComponentChildren => {
    if (problem !== null) return <Problem code={problem} />;
    if (at === 'aiming')
      return <span>{guidanceWords(guided.instruction, language) ?? say(step === 'face' ? 'film.face.hint' : 'voice.hint')}</span>;
    if (challenge?.kind === 'movement')
      return (
        <div class="cue" data-movement={challenge.value} data-position={challenge.position} data-is={isMade ? 'made' : 'asked'}>
          <MovingHead movement={isMade ? null : challenge.value} />
          <span>
            {say(isMade ? 'film.made' : (`challenge.${challenge.value}` as TextKey))}
            <small>{isMade ? say('film.look') : say('film.steps', { at: challenge.position + 1, of: done?.of ?? 1 })}</small>
          </span>
        </div>
      );
    return <span>{say('film.look')}</span>;
  };
  return (
    <FilmStage
      speech={hasSound ? 'never' : 'offered'}
      name={say(step === 'face' ? 'film.face' : 'film.voice')}
      instruction={instruction()}
      video={video}
      mirror="mirrored"
      why={problem === null && at === 'aiming' ? why : null}
      isOpening={camera.state === 'opening'}
      overlay={
        <>
          <FaceMask isOk={at !== 'aiming' || guided.isGood} done={done === null ? null : done.of === 0 ? 1 : done.count / done.of} />
          {challenge?.kind === 'digit' && <Digit value={challenge.value} />}
          {step === 'voice' && camera.state === 'open' && <LevelMeter stream={camera.stream} />}
          {challenge?.kind === 'light' && <ScreenColour value={challenge.value} />}
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
        at === 'aiming' ? (
          <button
            type="button"
            class={guided.isManualOffered ? 'button' : 'button quiet'}
            aria-disabled={camera.state !== 'open'}
            onClick={() => void film()}
          >
            {say('film.start')}
          </button>
        ) : null
      }
    />
  );
}
