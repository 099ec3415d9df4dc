import type { ReasonCode } from '@mien/protocol';
import { useState } from 'preact/hooks';
import type { PolicyView } from '../api/shapes.ts';
import { useMien, useReason } from '../screens/mien-context.ts';
import { Note, Page } from '../screens/parts.tsx';
import { PractiseDocument, type PractisedPart } from './practise-document.tsx';
import { type PractisedFace, PractiseFace } from './practise-face.tsx';
import { whatToChange } from './tally.ts';
import { PRACTICE_WORDS } from './words.ts';

interface Practised {
  readonly document: PractisedPart | null;
  readonly face: PractisedFace | null;
}

/**
 * The whole of it as a rehearsal on the device: the same screens, guidance and limits, movements drawn here. Nothing leaves the device, the
 * server hears of nothing, no attempt is opened.
 */
export function Practice({ policy }: { readonly policy: PolicyView }) {
  const { language } = useMien();
  const [round, setRound] = useState(0);
  const [practised, set] = useState<Practised>({ document: null, face: null });
  const hasDocument = policy.steps.includes('document_front');
  const again = (): void => {
    set({ document: null, face: null });
    setRound(round + 1);
  };
  return (
    <div class="practice">
      <p class="band" role="note">
        {PRACTICE_WORDS.band[language]}
      </p>
      {hasDocument && practised.document === null ? (
        <PractiseDocument key={`document${round}`} policy={policy} onDone={(document) => set((before) => ({ ...before, document }))} />
      ) : practised.face === null ? (
        <PractiseFace key={`face${round}`} policy={policy} onDone={(face) => set((before) => ({ ...before, face }))} />
      ) : (
        <WhatCameOfIt document={practised.document} face={practised.face} onAgain={again} />
      )}
    </div>
  );
}

function WhatCameOfIt({
  document,
  face,
  onAgain,
}: {
  readonly document: PractisedPart | null;
  readonly face: PractisedFace;
  readonly onAgain: () => void;
}) {
  const { language, session } = useMien();
  const went = [
    ...(document?.isGood === true ? [PRACTICE_WORDS.documentGood[language]] : []),
    ...(face.isGood ? [PRACTICE_WORDS.faceGood[language]] : []),
    ...(face.made > 0
      ? [PRACTICE_WORDS.movementsGood[language].replace('{made}', String(face.made)).replace('{of}', String(face.of))]
      : []),
  ];
  const change: ReasonCode[] = [
    ...new Set([
      ...[document?.trouble, face.trouble].flatMap((code) => (code === null || code === undefined ? [] : [code])),
      ...(document === null ? [] : whatToChange(document.tally)),
      ...whatToChange(face.tally),
      ...(face.isGood && face.made < face.of ? (['liveness.challenge_missed'] as const) : []),
    ]),
  ];
  return (
    <Page
      title={PRACTICE_WORDS.endTitle[language]}
      lead={PRACTICE_WORDS.endLead[language]}
      foot={
        <>
          <button type="button" class="button" onClick={() => session.flow.dispatch({ type: 'back' })}>
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
