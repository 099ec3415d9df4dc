import type { ReasonCode } from '@mien/protocol';
import { useState } from 'preact/hooks';
import { useReason, useSpoken } from '../screens/mien-context.ts';
import { Note, Page } from '../screens/parts.tsx';
import { PractiseDocument, type PractisedPart } from './practise-document.tsx';
import { type PractisedFace, PractiseFace } from './practise-face.tsx';
import { type Rehearsed, sidesOf } from './rehearsed.ts';
import { whatToChange } from './tally.ts';
import { PRACTICE_WORDS } from './words.ts';

interface Practised {
  /** side by side, as far as it was brought */
  readonly sides: readonly PractisedPart[];
  readonly face: PractisedFace | null;
}
const NOTHING: Practised = { sides: [], face: null };

interface PracticeParts {
  readonly rehearsed: Rehearsed;
  /** the kind of document that the person has chosen already */
  readonly document: string | null;
  readonly onLeave: () => void;
}

/**
 * The whole of it as a rehearsal on the device: the same screens, guidance and limits, movements drawn here. Nothing leaves the device, the
 * server hears of nothing, no attempt is opened.
 */
export function Practice({ rehearsed, document, onLeave }: PracticeParts) {
  const { language } = useSpoken();
  const [round, setRound] = useState(0);
  const [practised, set] = useState(NOTHING);
  const { sides, face } = practised;
  const side = sidesOf(rehearsed, document)[sides.length];
  const again = (): void => {
    set(NOTHING);
    setRound(round + 1);
  };
  return (
    <div class="practice">
      <p class="band" role="note">
        {PRACTICE_WORDS.band[language]}
      </p>
      {side !== undefined ? (
        <PractiseDocument
          key={`${side}${round}`}
          side={side}
          rehearsed={rehearsed}
          onDone={(part) => set((before) => ({ ...before, sides: [...before.sides, part] }))}
        />
      ) : face === null ? (
        <PractiseFace key={`face${round}`} rehearsed={rehearsed} onDone={(part) => set((before) => ({ ...before, face: part }))} />
      ) : (
        <WhatCameOfIt sides={sides} face={face} onAgain={again} onLeave={onLeave} />
      )}
    </div>
  );
}

interface CameParts {
  readonly sides: readonly PractisedPart[];
  readonly face: PractisedFace;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

function WhatCameOfIt({ sides, face, onAgain, onLeave }: CameParts) {
  const { language } = useSpoken();
  const went = [
    ...(sides.length > 0 && sides.every(({ isGood }) => isGood) ? [PRACTICE_WORDS.documentGood[language]] : []),
    ...(face.isGood ? [PRACTICE_WORDS.faceGood[language]] : []),
    ...(face.made > 0
      ? [PRACTICE_WORDS.movementsGood[language].replace('{made}', String(face.made)).replace('{of}', String(face.of))]
      : []),
  ];
  const change: ReasonCode[] = [
    ...new Set([
      ...[...sides, face].flatMap(({ trouble }) => (trouble === null ? [] : [trouble])),
      ...[...sides, face].flatMap(({ tally }) => whatToChange(tally)),
      ...(face.isGood && face.made < face.of ? (['liveness.challenge_missed'] as const) : []),
    ]),
  ];
  return (
    <Page
      title={PRACTICE_WORDS.endTitle[language]}
      lead={PRACTICE_WORDS.endLead[language]}
      foot={
        <>
          <button type="button" class="button" onClick={onLeave}>
            {PRACTICE_WORDS.leave[language]}
          </button>
          <button type="button" class="button quiet" onClick={onAgain}>
            {PRACTICE_WORDS.again[language]}
          </button>
        </>
      }
    >
      {went.length > 0 && (
        <section>
          <h2>{PRACTICE_WORDS.went[language]}</h2>
          {went.map((text) => (
            <Note key={text} icon="ok" title={text} />
          ))}
        </section>
      )}
      <section data-part="change">
        <h2>{PRACTICE_WORDS.change[language]}</h2>
        {change.length === 0 ? (
          <p>{PRACTICE_WORDS[went.length === 0 ? 'away' : 'nothing'][language]}</p>
        ) : (
          change.map((code) => <Change key={code} code={code} />)
        )}
      </section>
    </Page>
  );
}

function Change({ code }: { readonly code: ReasonCode }) {
  const reason = useReason(code);
  return (
    <Note icon="mend" is="mend" title={reason.title}>
      <p>{reason.remedy}</p>
    </Note>
  );
}
