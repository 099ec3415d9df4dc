import { useEffect, useState } from 'preact/hooks';
import type { ConsentPurpose, PolicyView } from '../api/shapes.ts';
import { ICONS } from '../drawing/icons.tsx';
import { PICTURES } from '../drawing/pictures.tsx';
import { useMien } from './mien-context.ts';
import { Note, Page } from './parts.tsx';

type Way = 'automatic' | 'attended';

/** The way, and what is agreed to: each on its own, the other way beside it and of the same size. */
export function Consent({ policy }: { readonly policy: PolicyView }) {
  const { say, session } = useMien();
  const [way, setWay] = useState<Way>('automatic');
  const [hasFace, setFace] = useState(false);
  const [hasTemplate, setTemplate] = useState(false);
  const [isHinted, setHinted] = useState(false);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => session.tell('consent_shown'), [session]);
  const version = (purpose: ConsentPurpose): string => policy.consents.find((one) => one.purpose === purpose)?.text_version ?? '1';
  const offersTemplate = policy.consents.some(({ purpose }) => purpose === 'template');

  const agree = async (): Promise<void> => {
    if (way === 'automatic' && !hasFace) return setHinted(true);
    setBusy(true);
    const answers: readonly (readonly [ConsentPurpose, boolean])[] =
      way === 'attended'
        ? [['attended', true]]
        : [['face', true], ...(offersTemplate ? [['template', hasTemplate] as const] : []), ['automatic', true]];
    for (const [purpose, isGiven] of answers) {
      const answer = await session.api.consent(purpose, isGiven ? 'given' : 'declined', version(purpose));
      if (!answer.ok) {
        setBusy(false);
        return answer.status === 0 ? undefined : session.refresh();
      }
    }
    await session.refresh();
    setBusy(false);
    if (way === 'automatic') session.flow.dispatch({ type: 'went', to: 'device' });
  };

  return (
    <Page
      title={say('consent.title')}
      lead={say('consent.lead')}
      foot={
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => void (isBusy || agree())}>
          {way === 'automatic' ? say('consent.agree') : say('consent.person')}
        </button>
      }
    >
      <fieldset class="choices two">
        <legend class="sr">{say('consent.title')}</legend>
        {(
          [
            ['automatic', PICTURES.face, 'consent.automatic'],
            ['attended', PICTURES.agent, 'consent.person'],
          ] as const
        ).map(([value, picture, key]) => (
          <label class="choice even" key={value}>
            <span class="pic">{picture}</span>
            <span>
              <strong>{say(key)}</strong>
              <span class="about">{say(`${key}.about`)}</span>
            </span>
            <span class="mark">{ICONS.check}</span>
            <input type="radio" name="way" checked={way === value} onChange={() => setWay(value)} />
          </label>
        ))}
      </fieldset>
      {way === 'automatic' && (
        <div class="choices">
          <label class="choice tick">
            <span>
              <strong>{say('consent.face')}</strong>
              <span class="about">{say('consent.face.about')}</span>
            </span>
            <span class="mark">{ICONS.check}</span>
            <input type="checkbox" name="face" checked={hasFace} onChange={(event) => setFace(event.currentTarget.checked)} />
          </label>
          {offersTemplate && (
            <label class="choice tick">
              <span>
                <strong>{say('consent.template')}</strong>
                <span class="about">{say('consent.template.about')}</span>
              </span>
              <span class="mark">{ICONS.check}</span>
              <input type="checkbox" name="template" checked={hasTemplate} onChange={(event) => setTemplate(event.currentTarget.checked)} />
            </label>
          )}
          {isHinted && !hasFace && <Note icon="warn" is="mend" title={say('consent.needed')} live="polite" />}
        </div>
      )}
    </Page>
  );
}
