import type { PolicyView } from '../api/shapes.ts';
import { ICONS } from '../drawing/icons.tsx';
import { pictureOfDocument } from '../drawing/pictures.tsx';
import type { TextKey } from '../text/text.ts';
import { useMien } from './mien-context.ts';
import { Note, Page } from './parts.tsx';
import { inLanguageOf } from './tell-reason.ts';

const TIPS = [
  { icon: 'lamp', key: 'prepare.light' },
  { icon: 'quiet', key: 'prepare.alone' },
  { icon: 'lens', key: 'prepare.lens' },
  { icon: 'seat', key: 'prepare.seat' },
] as const;

const NAMED: readonly string[] = ['passport', 'prc_id', 'td1_card', 'td2_card', 'driving_licence'];
const nameOfDocument = (type: string): TextKey => (NAMED.includes(type) ? (`document.${type}` as TextKey) : 'document.other');

function ChooseDocument({ policy, chosen }: { readonly policy: PolicyView; readonly chosen: string | null }) {
  const { say, session } = useMien();
  const { dispatch } = session.flow;
  return (
    <fieldset class="choices">
      <legend>{say('prepare.document')}</legend>
      {policy.documents.map(({ type, back }) => (
        <label class="choice" key={type}>
          <span class="pic">{pictureOfDocument(type)}</span>
          <span>
            <strong>{say(nameOfDocument(type))}</strong>
            <span class="about">{say(back ? 'document.sides.two' : 'document.sides.one')}</span>
          </span>
          <span class="mark">{ICONS.check}</span>
          <input
            type="radio"
            name="document"
            checked={type === chosen}
            onChange={() => dispatch({ type: 'document_chosen', documentType: type })}
          />
        </label>
      ))}
      <p class="small">{say('prepare.document.about')}</p>
    </fieldset>
  );
}

/** What stood in the way the last times comes first: it is the likeliest to stand in the way again. */
function FromLastTime() {
  const { say, language, flow } = useMien();
  const tips = flow.view?.tips ?? [];
  if (tips.length === 0) return null;
  return (
    <section class="head">
      <h2>{say('prepare.last_time')}</h2>
      {tips.map((tip) => (
        <Note key={tip.code} icon="mend" is="mend" title={inLanguageOf(tip, language).title}>
          <p>{inLanguageOf(tip, language).remedy}</p>
        </Note>
      ))}
    </section>
  );
}

/** Papers at hand where they are filmed, and the place. */
export function Prepare({ policy }: { readonly policy: PolicyView }) {
  const { say, session, flow } = useMien();
  const { dispatch } = session.flow;
  const chosen = flow.documentType ?? policy.documents[0]?.type ?? null;
  const next = (): void => {
    if (chosen !== null) dispatch({ type: 'document_chosen', documentType: chosen });
    // who only chooses another document stands before a device that was looked at already
    if (flow.isChecked) dispatch({ type: 'went_on' });
    else dispatch({ type: 'went', to: flow.view?.route === 'automatic' ? 'device' : 'consent' });
  };
  return (
    <Page
      title={say('prepare.title')}
      foot={
        <button type="button" class="button" onClick={next}>
          {say('prepare.next')}
        </button>
      }
    >
      <FromLastTime />
      {policy.steps.includes('document_front') && <ChooseDocument policy={policy} chosen={chosen} />}
      <section class="head">
        <h2>{say('prepare.place')}</h2>
        <ul class="tips">
          {TIPS.map(({ icon, key }) => (
            <li key={key}>
              {ICONS[icon]}
              <span>{say(key)}</span>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
