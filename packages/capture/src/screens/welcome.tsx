import type { PolicyView } from '../api/shapes.ts';
import { ICONS } from '../drawing/icons.tsx';
import { PICTURES } from '../drawing/pictures.tsx';
import { inLanguage, useMien } from './mien-context.ts';
import { Page } from './parts.tsx';
import { tellDuration } from './tell-duration.ts';

function Rules({ policy }: { readonly policy: PolicyView }) {
  const { say, language } = useMien();
  return (
    <details>
      <summary>
        {say('welcome.more')}
        {ICONS.down}
      </summary>
      <div class="inside">
        <div>
          <h3>{say('welcome.match')}</h3>
          <p>{inLanguage(policy.match.text, language)}</p>
        </div>
        <div>
          <h3>{say('welcome.kept')}</h3>
          <ul class="kept">
            {policy.kept.map(({ what, days, text }) => (
              <li key={what}>
                {inLanguage(text, language)}
                <b>{say('welcome.days', { days })}</b>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{say('welcome.attempts')}</h3>
          <p>{say('welcome.attempts.about', { max: policy.attempts.max })}</p>
        </div>
      </div>
    </details>
  );
}

/** What it is for, what is asked, how long it takes, what is kept. */
export function Welcome({ policy }: { readonly policy: PolicyView }) {
  const { say, session, flow } = useMien();
  const soon = flow.view?.result_expected_seconds ?? null;
  const { dispatch } = session.flow;
  const items = [
    { pic: PICTURES.front, key: 'document', about: say('welcome.step.document.about'), isAsked: policy.steps.includes('document_front') },
    {
      pic: PICTURES.face,
      key: 'face',
      about: policy.challenges > 0 ? say('welcome.step.face.about', { count: policy.challenges }) : say('welcome.step.face.plain'),
      isAsked: policy.steps.includes('face'),
    },
    {
      pic: ICONS.digits,
      key: 'voice',
      about: say('welcome.step.voice.about', { count: policy.digits.count }),
      isAsked: policy.steps.includes('voice'),
    },
    { pic: ICONS.ok, key: 'result', about: say('welcome.step.result.about'), isAsked: true },
  ] as const;
  return (
    <Page
      title={say('welcome.title')}
      lead={say('welcome.lead', { time: tellDuration(policy.duration.seconds, say) })}
      foot={
        <>
          <button type="button" class="button" onClick={() => dispatch({ type: 'went', to: 'prepare' })}>
            {say('welcome.begin')}
          </button>
          <button type="button" class="button quiet" onClick={() => dispatch({ type: 'went', to: 'practice' })}>
            {say('welcome.practise')}
          </button>
        </>
      }
    >
      <ol class="list">
        {items
          .filter(({ isAsked }) => isAsked)
          .map(({ pic, key, about }) => (
            <li class="item" key={key}>
              <span class="pic">{pic}</span>
              <div>
                <strong>{say(`welcome.step.${key}`)}</strong>
                <span class="about">{about}</span>
                {key === 'result' && soon !== null && (
                  <span class="about" data-part="expected">
                    {say('welcome.step.result.soon', { time: tellDuration(soon, say) })}
                  </span>
                )}
              </div>
            </li>
          ))}
      </ol>
      <Rules policy={policy} />
    </Page>
  );
}
