import type { Step } from '@mien/protocol';
import type { CaptureView, FilmedStep, Verdict } from '../api/shapes.ts';
import { ICONS } from '../drawing/icons.tsx';
import { PICTURES } from '../drawing/pictures.tsx';
import { Answers } from './answers.tsx';
import { AskSupport } from './ask-support.tsx';
import { useMien } from './mien-context.ts';
import { Note, Page } from './parts.tsx';
import { inLanguageOf } from './tell-reason.ts';

const GOOD = { document_front: PICTURES.front, document_back: PICTURES.back, face: PICTURES.face, voice: PICTURES.face } as const;

const isFilmed = (step: Step): step is FilmedStep => step !== 'preflight';

/** The person's own picture beside a good one. */
function Compare({ step }: { readonly step: FilmedStep }) {
  const { say, session } = useMien();
  const still = session.stills.get(step);
  return (
    <div class="pair">
      {still !== undefined && (
        <figure>
          <div class="pane mine">
            <img src={still} alt="" />
          </div>
          <figcaption>
            {ICONS.mend}
            {say('result.yours')}
          </figcaption>
        </figure>
      )}
      <figure>
        <div class="pane good">{GOOD[step]}</div>
        <figcaption>
          {ICONS.check}
          {say('result.good')}
        </figcaption>
      </figure>
    </div>
  );
}

function Pattern({ pattern }: Pick<CaptureView, 'pattern'>) {
  const { language } = useMien();
  if (pattern === null) return null;
  const { title, remedy } = pattern.text[language];
  return (
    <Note icon="warn" is="mend" title={title}>
      <p>{remedy}</p>
    </Note>
  );
}

/** What was wrong, one thing to do, and the button that does it. */
function Mend({ view, verdict }: { readonly view: CaptureView; readonly verdict: Verdict }) {
  const { say, session, language, leave } = useMien();
  const [reason] = verdict.reasons;
  const steps = verdict.steps.filter(isFilmed);
  const [step] = steps;
  const { left } = view.attempts;
  const later = view.next_possible_at !== null && Date.parse(view.next_possible_at) > Date.now() ? view.next_possible_at : null;
  const text = reason === undefined ? null : inLanguageOf(reason, language);
  const isForProfile = reason?.action === 'edit_profile';
  const doRemedy = (): void => {
    if (isForProfile) leave();
    else session.flow.dispatch({ type: 'mend_begun', from: reason?.action === 'choose_other_document' ? 'document' : 'step' });
  };
  // what is told in general may lie with the document as well: who took somebody else's has a way to their own
  const isGeneral = reason !== undefined && reason.code === 'general.retry' && view.steps.some((one) => one.step === 'document_front');
  const button = isForProfile ? 'result.edit' : reason?.action === 'choose_other_document' ? 'result.other_document' : 'result.retry';
  return (
    <Page
      title={text?.title ?? say('result.mend')}
      lead={verdict.reasons.length > 1 ? say('result.mend.many', { count: verdict.reasons.length }) : say('result.mend.about')}
      foot={
        <>
          {later === null ? (
            <button type="button" class="button" onClick={doRemedy}>
              {say(button)}
            </button>
          ) : (
            <p class="hint">{say('result.next', { time: new Date(later).toLocaleString(language) })}</p>
          )}
          {later === null && isGeneral && (
            <button type="button" class="button quiet" onClick={() => void session.takeOther()}>
              {say('result.other_document')}
            </button>
          )}
          <AskSupport kind="button quiet" label="result.support" />
          <p class="hint">
            {verdict.counted ? (left === 1 ? say('result.left.one') : say('result.left', { count: left })) : say('result.free')}
          </p>
        </>
      }
    >
      {step !== undefined && !isForProfile && <Compare step={step} />}
      {text !== null && (
        <div class="cause">
          <p>{text.cause}</p>
          <p class="remedy">
            {ICONS.lamp}
            {text.remedy}
          </p>
        </div>
      )}
      {verdict.reasons.slice(1).map((other) => (
        <Note key={other.code} icon="mend" is="mend" title={inLanguageOf(other, language).title}>
          <p>{inLanguageOf(other, language).remedy}</p>
        </Note>
      ))}
      <Pattern pattern={view.pattern} />
      <Answers of={['help.why', 'help.again']} />
    </Page>
  );
}

interface EndParts {
  readonly icon: 'check' | 'person' | 'skipped';
  readonly is: 'good' | 'final';
  readonly title: string;
  readonly about: string;
  readonly verdict: Verdict | null;
  readonly foot: preact.ComponentChildren;
  readonly children?: preact.ComponentChildren;
}

function End({ icon, is, title, about, verdict, foot, children }: EndParts) {
  const { language } = useMien();
  return (
    <Page
      title={title}
      lead={about}
      foot={foot}
      sign={
        <div class="badge" data-is={is}>
          {ICONS[icon]}
        </div>
      }
    >
      {verdict?.reasons.map((reason) => (
        <Note
          key={reason.code}
          icon={is === 'final' ? 'blocked' : 'time'}
          is={is === 'final' ? 'final' : 'calm'}
          title={inLanguageOf(reason, language).title}
        >
          <p>{inLanguageOf(reason, language).cause}</p>
          <p>{inLanguageOf(reason, language).remedy}</p>
        </Note>
      ))}
      {verdict?.warnings.map((warning) => (
        <Note key={warning.code} icon="warn" is="mend" title={inLanguageOf(warning, language).title}>
          <p>{inLanguageOf(warning, language).remedy}</p>
        </Note>
      ))}
      {children}
    </Page>
  );
}

/** What happens with a person, and by when the policy has them decide. */
function WithPerson({ waiting }: Pick<CaptureView, 'waiting'>) {
  const { say, language } = useMien();
  const by = waiting?.for === 'person' ? waiting.due_at : null;
  const isLate = by !== null && Date.parse(by) <= Date.now();
  return (
    <Note icon="time" title={say('result.review.next')}>
      {by !== null && (
        <p>
          {isLate
            ? say('result.review.late')
            : say('result.review.by', { time: new Date(by).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' }) })}
        </p>
      )}
    </Note>
  );
}

/** What came of it, exactly as far as it may be told, and what can be done now. */
export function Result({ view }: { readonly view: CaptureView }) {
  const { say, leave } = useMien();
  const close = (
    <button type="button" class="button" onClick={leave}>
      {say('result.close')}
    </button>
  );
  if (view.state === 'retry_required' && view.verdict !== null) return <Mend view={view} verdict={view.verdict} />;
  if (view.state === 'approved')
    return (
      <End icon="check" is="good" title={say('result.approved')} about={say('result.approved.about')} verdict={view.verdict} foot={close} />
    );
  if (view.state === 'declined')
    return (
      <End
        icon="skipped"
        is="final"
        title={say('result.declined')}
        about={say('result.declined.about')}
        verdict={view.verdict}
        foot={
          <>
            <AskSupport kind="button" label="result.appeal" />
            <button type="button" class="button quiet" onClick={leave}>
              {say('result.close')}
            </button>
          </>
        }
      />
    );
  return (
    <End
      icon="person"
      is="good"
      title={say('result.review')}
      about={say('result.review.about')}
      verdict={view.verdict}
      foot={
        <>
          {close}
          <AskSupport kind="button quiet" label="result.support" />
        </>
      }
    >
      <WithPerson waiting={view.waiting} />
    </End>
  );
}
