import type { Challenge } from '@mien/protocol';
import { isPassing } from '../api/call-server.ts';
import type { RevealedChallenge, StartedStep } from '../api/shapes.ts';
import type { Recording } from '../record/record-clip.ts';
import type { Session } from '../session/open-session.ts';
import { afterPaint, sleep } from './after-paint.ts';
import type { MovementWatch } from './use-guidance.ts';

/**
 * Movements take people one to two seconds; `unwatched` leaves time to read first, and three of them, with all around them, 15 s. Where the
 * page looks, a movement stands until it was made, with time for who is slow, and a moment longer for who has made it: `made` is held, told
 * and on the server's own frames too.
 */
const MOVEMENT_MS = { unwatched: 3200, watched: 4500, least: 1200, made: 500 } as const;
const DIGIT_MS = 1500;
/** A colour stands for a random time: at most 2.4 changes a second (WCAG 2.3.1 allows three flashes). */
const COLOUR_MS = { least: 420, spread: 300 } as const;
/**
 * Between two prompts, at random: nobody can tell when the next comes. Words are quick, so that digits need more of it: a recording of an
 * earlier session begins five words of six in time in 83 % of sessions with 0.5 s of chance between two digits, and in 8 % with 2 s (drawn).
 */
const PAUSE_MS = { movement: { least: 350, spread: 500 }, digit: { least: 300, spread: 2000 } } as const;
/** A server that does not answer for so long has lost the challenge; the step begins again, free. */
const REVEAL_WITHIN_MS = 12_000;
const REVEAL_AGAIN_MS = 1000;

/** Why a step's movements did not come to their end. */
export type ChallengesEnd = 'done' | 'no_answer' | 'too_late';

function randomTime({ least, spread }: { readonly least: number; readonly spread: number }): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return least + (random / 2 ** 32) * spread;
}

async function reveal(
  session: Session,
  started: StartedStep,
  position: number,
  isOver: () => boolean,
): Promise<RevealedChallenge | Exclude<ChallengesEnd, 'done'>> {
  for (const until = performance.now() + REVEAL_WITHIN_MS; performance.now() < until && !isOver(); ) {
    const answer = await session.api.reveal(started.step, started.nonce, position);
    if (answer.ok) return answer.value;
    if (!isPassing(answer)) return 'too_late';
    await sleep(REVEAL_AGAIN_MS);
  }
  return 'no_answer';
}

export interface ChallengeParts {
  readonly session: Session;
  readonly started: StartedStep;
  readonly recording: Recording;
  readonly show: (challenge: RevealedChallenge | null) => void;
  /** the movement that is shown has been made */
  readonly showMade: () => void;
  readonly isOver: () => boolean;
  readonly watch: MovementWatch;
  /** `unseen` for who asked their device for less motion: colours are fetched and not shown, and nothing hangs on them */
  readonly colours: 'shown' | 'unseen';
}

/** Until the movement was made and that was told, or its time is over. */
async function awaitMovement({ watch, showMade }: ChallengeParts, movement: Challenge): Promise<void> {
  const shownAt = performance.now();
  const made = watch.seen(movement).then(() => 'made' as const);
  const over = async (): Promise<'over'> => {
    await sleep(MOVEMENT_MS.unwatched);
    if (watch.looksFor(movement)) await sleep(MOVEMENT_MS.watched - MOVEMENT_MS.unwatched);
    return 'over';
  };
  const end = await Promise.race([made, over()]);
  watch.rest();
  if (end === 'over') return;
  showMade();
  await sleep(Math.max(MOVEMENT_MS.made, MOVEMENT_MS.least - (performance.now() - shownAt)));
}

/** Shows one challenge for its time, stamped when it stands on the screen. */
async function present(parts: ChallengeParts, challenge: RevealedChallenge): Promise<void> {
  const { recording, show } = parts;
  const { kind, position } = challenge;
  show(challenge);
  const shownAt = await afterPaint();
  recording.promptShown(kind === 'movement' ? (challenge.value as Challenge) : kind, position, shownAt);
  if (kind === 'light') {
    // it stands until the next one is painted over it
    await sleep(randomTime(COLOUR_MS));
    return recording.promptHidden(position);
  }
  await (kind === 'digit' ? sleep(DIGIT_MS) : awaitMovement(parts, challenge.value as Challenge));
  show(null);
  await afterPaint();
  recording.promptHidden(position);
  await sleep(randomTime(PAUSE_MS[kind]));
}

/** Shows what the server asks for, one after the other, each revealed by the server only now. */
export async function runChallenges(parts: ChallengeParts): Promise<ChallengesEnd> {
  const { session, started, show, isOver, colours } = parts;
  for (let position = 0; position < started.challenges; position++) {
    const challenge = await reveal(session, started, position, isOver);
    if (isOver()) return 'done';
    if (typeof challenge === 'string') return challenge;
    if (challenge.kind === 'light' && colours === 'unseen') continue;
    await present(parts, challenge);
  }
  show(null);
  return 'done';
}
