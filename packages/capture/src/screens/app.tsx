import { useEffect, useState } from 'preact/hooks';
import { ICONS } from '../drawing/icons.tsx';
import type { Flow } from '../flow/flow.ts';
import { OPENING } from '../flow/flow.ts';
import { LazyPractice } from '../practice/lazy-practice.tsx';
import { Consent } from './consent.tsx';
import { Device, Joining } from './device.tsx';
import { Help } from './help.tsx';
import { listStages, type Stage } from './list-stages.ts';
import { loadScreen } from './load-screen.tsx';
import { type Mien, MienContext, SpokenContext, useMien } from './mien-context.ts';
import { Note } from './parts.tsx';
import { Prepare } from './prepare.tsx';
import { Sending, Waiting } from './sending.tsx';
import { Stopped } from './stopped.tsx';
import { Stuck } from './stuck.tsx';
import { Taken } from './taken.tsx';
import { Welcome } from './welcome.tsx';

const Checkup = loadScreen(async () => (await import('./checkup.tsx')).Checkup);
const FilmDocument = loadScreen(async () => (await import('./film-document.tsx')).FilmDocument);
const FilmPerson = loadScreen(async () => (await import('./film-person.tsx')).FilmPerson);
// a result is the server's word: whoever hears it has the network to fetch its screen
const Result = loadScreen(async () => (await import('./result.tsx')).Result);
const CallScreen = loadScreen(async () => (await import('../call/call-screen.tsx')).CallScreen);

/** One screen for each state of the flow; each is a file. */
function Screen() {
  const { flow, say } = useMien();
  const { screen, view } = flow;
  if (screen.name === 'stopped') return <Stopped code={screen.code} />;
  if (screen.name === 'joining') return <Joining />;
  if (view === null || screen.name === 'loading')
    return (
      <div class="screen">
        <div class="body centre">
          <div class="spin" role="status" aria-label={say('app.loading')} />
        </div>
      </div>
    );
  switch (screen.name) {
    case 'welcome':
      return <Welcome policy={view.policy} />;
    case 'practice':
      return <LazyPractice rehearsed={view.policy} />;
    case 'prepare':
      return <Prepare policy={view.policy} />;
    case 'consent':
      return <Consent policy={view.policy} />;
    case 'device':
      return <Device policy={view.policy} />;
    case 'checkup':
      return <Checkup policy={view.policy} />;
    case 'film':
      return screen.step === 'face' || screen.step === 'voice' ? (
        <FilmPerson key={`${screen.step}${flow.round}`} step={screen.step} why={screen.why} policy={view.policy} />
      ) : (
        <FilmDocument key={`${screen.step}${flow.round}`} step={screen.step} why={screen.why} policy={view.policy} />
      );
    case 'taken':
      return <Taken key={screen.step} step={screen.step} />;
    case 'stuck':
      return <Stuck step={screen.step} />;
    case 'sending':
      return <Sending />;
    case 'waiting':
      return <Waiting />;
    case 'call':
      return <CallScreen view={view} />;
    case 'result':
      return <Result view={view} />;
  }
}

function Stages({ stages }: { readonly stages: readonly Stage[] }) {
  const { say } = useMien();
  return (
    <ol class="stages">
      {stages.map(({ key, is }) => (
        <li key={key} data-is={is} {...(is === 'now' ? { 'aria-current': 'step' as const } : {})}>
          {is === 'done' ? ICONS.ok : is === 'now' ? ICONS.now : ICONS.next}
          <span>
            {say(key)}
            <span class="sr"> {say(`stage.${is}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A call of later, looked at while something is filmed. */
const isAside = ({ screen, view }: Flow): boolean =>
  screen.name === 'call' && view !== null && view.call?.state === 'scheduled' && view.state !== 'in_review';

const hasBack = (flow: Flow): boolean =>
  (OPENING as readonly string[]).indexOf(flow.screen.name) > 0 || flow.screen.name === 'practice' || isAside(flow);

function Frame() {
  const { flow, say, session } = useMien();
  const stages = listStages(flow);
  const at = stages.findIndex(({ is }) => is === 'now');
  const where = at < 0 ? '' : say('app.progress', { at: at + 1, of: stages.length });
  return (
    <div class="frame">
      <aside class="aside" part="aside" aria-label={say('app.steps')}>
        <p class="name">
          <slot name="brand">{say('app.title')}</slot>
        </p>
        <Stages stages={stages} />
        <p class="small">
          {ICONS.lock}
          <span>{say('sending.upload')}</span>
        </p>
      </aside>
      <div>
        <header class="bar" part="bar">
          {hasBack(flow) ? (
            <button type="button" class="icon" aria-label={say('app.back')} onClick={() => session.flow.dispatch({ type: 'back' })}>
              {ICONS.back}
            </button>
          ) : (
            <span />
          )}
          <span class="where">{flow.view?.test === true ? <span class="test">{say('app.test')}</span> : where}</span>
          <button type="button" class="icon" aria-haspopup="dialog" onClick={() => session.flow.dispatch({ type: 'help', isOpen: true })}>
            {ICONS.help}
            {say('app.help')}
          </button>
        </header>
        <div class="track" aria-hidden="true">
          {stages.map(({ key, is }) => (
            <i key={key} data-is={is} />
          ))}
        </div>
        {flow.isSample && <p class="band">{say('sample.band')}</p>}
        {!flow.isOnline && flow.screen.name !== 'sending' && (
          <div class="offline">
            <Note icon="offline" is="mend" title={say('app.offline')} live="polite" />
          </div>
        )}
        {flow.view?.call?.state === 'scheduled' && flow.screen.name !== 'call' && (
          <div class="offline">
            <Note icon="person" title={say('app.call')} live="polite">
              <p>
                <button type="button" class="button plain" onClick={() => session.flow.dispatch({ type: 'went', to: 'call' })}>
                  {say('app.call.open')}
                </button>
              </p>
            </Note>
          </div>
        )}
      </div>
      <main class="main" part="main">
        <Screen />
      </main>
      {flow.isHelpOpen && <Help />}
    </div>
  );
}

/** The whole element, over a session. */
export function App(mien: Omit<Mien, 'flow'>) {
  const [flow, set] = useState(mien.session.flow.read());
  useEffect(() => {
    set(mien.session.flow.read());
    return mien.session.flow.listen(set);
  }, [mien.session]);
  return (
    <SpokenContext.Provider value={mien}>
      <MienContext.Provider value={{ ...mien, flow }}>
        <Frame />
      </MienContext.Provider>
    </SpokenContext.Provider>
  );
}
