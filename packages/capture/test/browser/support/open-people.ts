import { homedir } from 'node:os';
import { openModels, type Picture, readModelEnvironment } from '@mien/analysis';
import type { Claims } from '@mien/protocol';
import {
  answerPrompts,
  documentClip,
  encodeClip,
  inventPerson,
  loadDefaultPortrait,
  loadOtherPortrait,
  openFonts,
  openHead,
  type PhotographOptions,
  photographDocument,
  renderPrcBack,
  renderPrcFront,
  renderTalkingHead,
  type SceneEffect,
  seededRandom,
} from '@mien/samples';
import { type Scene, toI420 } from './puppet-camera.ts';

const FACE = { width: 640, height: 480 } as const;
const CARD = { width: 1280, height: 720 } as const;
const FACE_RATE = 12;
const CARD_RATE = 5;
const LOOK_SECONDS = 3;
const ANSWER_SECONDS = 2.4;

const MOVEMENTS = ['turn_left', 'turn_right', 'look_up', 'open_mouth', 'blink'] as const;

/** Frames by movement. */
export type Answers = ReadonlyMap<string, readonly Uint8Array[]>;

/** A rendered person with their rendered card, as scenes for the camera. Drawn when asked for, then kept. */
export async function openPeople() {
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const fonts = await openFonts();
  const portrait = await loadDefaultPortrait();
  const head = await openHead(models, FACE);
  const person = inventPerson(seededRandom(11), 'CHN');
  const front = (await renderPrcFront(fonts, person, portrait)).picture;
  const back = (await renderPrcBack(fonts, person)).picture;
  const expired = (await renderPrcBack(fonts, { ...person, issueDate: '2005-03-01', expiryDate: '2015-03-01' })).picture;
  const claims: Claims = { fullName: person.nameZh, birthDate: person.birthDate, documentNumber: person.idNumber };

  const hold = (card: Picture, options: PhotographOptions = {}): Scene => ({
    ...CARD,
    framesPerSecond: CARD_RATE,
    frames: Array.from({ length: 5 }, (_, index) =>
      toI420(
        photographDocument(card, seededRandom(5), {
          ...CARD,
          scale: 0.62,
          perspective: 0.02,
          tilt: 0.02,
          offset: [0.1 * Math.sin(index), 0.08 * Math.cos(index)],
          noise: 3 + index * 0.2,
          ...options,
        }).picture,
      ),
    ),
  });
  const look = (effects: readonly SceneEffect[] = []): Scene => ({
    ...FACE,
    // three seconds of a face that come again are a loop, and are told as one
    hold: 'by_hand',
    framesPerSecond: FACE_RATE,
    frames: [
      ...renderTalkingHead(head, {
        seconds: LOOK_SECONDS,
        frameRate: FACE_RATE,
        movement: answerPrompts([{ value: 'blink', from: 1.2, to: 2 }]),
        effects,
      }),
    ].map(({ picture }) => toI420(picture)),
  });
  /** What the person does when the page asks for it: reacts after a moment, and is done in time. */
  const answer = (movement: string): Uint8Array[] =>
    [
      ...renderTalkingHead(head, {
        seconds: ANSWER_SECONDS,
        frameRate: FACE_RATE,
        seed: 7,
        movement: answerPrompts([{ value: movement, from: 0, to: ANSWER_SECONDS }]),
      }),
    ].map(({ picture }) => toI420(picture));

  return {
    claims,
    /** the portrait behind the rendered head, for a second face beside it */
    photograph: head.photograph,
    front: (options?: PhotographOptions): Scene => hold(front, options),
    back: (options?: PhotographOptions): Scene => hold(back, options),
    /** when that card ends, YYYY-MM-DD */
    backEnds: person.expiryDate,
    /** the card that the wallet knows of, and somebody else on it */
    othersFront: async (): Promise<Scene> => hold((await renderPrcFront(fonts, person, await loadOtherPortrait(models))).picture),
    /** the back of the same card as one that ends then, as a recorder writes it. @param expiryDate YYYY-MM-DD */
    recordBackUntil: async (expiryDate: string): Promise<Uint8Array> => {
      const issueDate = `${Number(expiryDate.slice(0, 4)) - 10}${expiryDate.slice(4)}`;
      const card = (await renderPrcBack(fonts, { ...person, issueDate, expiryDate })).picture;
      const clip = documentClip(card, 5, {
        seconds: 1,
        frameRate: 8,
        glareAt: Number.POSITIVE_INFINITY,
        shakeAt: Number.POSITIVE_INFINITY,
      });
      return encodeClip(clip, { codec: 'vp8', container: 'webm', live: true });
    },
    /** the same card ten years after its time */
    expiredBack: (): Scene => hold(expired),
    look,
    /** what the person does for each movement, drawn once */
    drawAnswers: (): Answers => new Map(MOVEMENTS.map((movement) => [movement as string, answer(movement)])),
    close: () => models.release(),
  };
}

export type People = Awaited<ReturnType<typeof openPeople>>;
