import { askServer, type Problem } from './ask-server.ts';
import { element } from './element.ts';
import { problemPlace, type Screen, type Stage, tellProblem } from './screen.ts';
import { askPassword, enrolAlone } from './screens/enrol.ts';
import { type Invitation, join } from './screens/join.ts';
import { secondFactor } from './screens/second-factor.ts';
import { signIn, type Ways } from './screens/sign-in.ts';
import { type Account, type Me, signedIn } from './screens/signed-in.ts';
import { chooseLanguage, keepLanguage, type Language, WORDS } from './words.ts';

/** What the fragment says leaves the address at once, so that it stands in no history and no bookmark. */
function takeFragment(): string {
  const fragment = location.hash.slice(1);
  if (fragment !== '') history.replaceState(null, '', location.pathname);
  return fragment;
}

/** What single sign-on came to; every other fragment is the code of a link. */
const AFTER_PROVIDER = /^single-sign-on=(\w+)$/;

/** one answer for every reason: the audit trail knows which */
const REFUSED: Problem = { code: 'single_sign_on', title: WORDS.en.ssoRefused, title_zh: WORDS['zh-CN'].ssoRefused };

async function loadAccount(me: Me): Promise<Account> {
  const [sessions, passkeys] = await Promise.all([
    askServer<{ items: Account['sessions'] }>('GET', 'sessions'),
    askServer<{ items: Account['passkeys'] }>('GET', 'passkeys'),
  ]);
  return { me, sessions: sessions.ok ? sessions.body.items : [], passkeys: passkeys.ok ? passkeys.body.items : [] };
}

async function loadWays(): Promise<Ways> {
  const ways = await askServer<Ways>('GET', 'sign-in/ways');
  return ways.ok ? ways.body : { single_sign_on: false };
}

/** Where the console wants to go on; it leaves this when a session is over (packages/console). Only its own addresses are followed. */
const RETURN = 'mien-return';

function returnToConsole(): void {
  const wanted = sessionStorage.getItem(RETURN);
  sessionStorage.removeItem(RETURN);
  if (wanted === '/console' || wanted?.startsWith('/console#/') === true) location.replace(wanted);
}

async function screenForSession(): Promise<Screen> {
  const me = await askServer<Me>('GET', 'me');
  if (!me.ok) return signIn(await loadWays());
  if (me.body.complete) returnToConsole();
  if (me.body.complete) return signedIn(await loadAccount(me.body));
  return me.body.has_password ? askPassword : enrolAlone;
}

function run(root: HTMLElement): void {
  let language: Language = chooseLanguage();
  let shown: Screen = signIn({ single_sign_on: false });

  const show = (problem?: Problem): void => {
    const words = WORDS[language];
    const stage: Stage = {
      words,
      language,
      go: (screen) => {
        shown = screen;
        show();
      },
      restart: async () => {
        shown = await screenForSession();
        show();
      },
    };
    document.documentElement.lang = language;
    document.title = words.product;
    const other = element('button', { type: 'button', class: 'plain', lang: language === 'en' ? 'zh-CN' : 'en' }, words.language);
    other.addEventListener('click', () => {
      language = language === 'en' ? 'zh-CN' : 'en';
      keepLanguage(language);
      show();
    });
    const place = problemPlace();
    const card = element('div', { class: 'card' }, place, ...shown.render(stage));
    root.replaceChildren(
      element('header', {}, element('span', { class: 'mark' }, words.product), other),
      element('main', shown.wide === true ? { class: 'wide' } : {}, card),
      element('footer', {}, words.footer),
    );
    if (problem !== undefined) tellProblem(place, stage, problem);
    root.querySelector<HTMLElement>('h1')?.focus();
  };

  const start = async (): Promise<void> => {
    const fragment = takeFragment();
    const after = AFTER_PROVIDER.exec(fragment)?.[1];
    if (fragment === '' || after !== undefined) {
      shown = after === 'second_factor' ? secondFactor : await screenForSession();
      return show(after === 'refused' ? REFUSED : undefined);
    }
    const found = await askServer<Invitation>('POST', 'invitations/look', { code: fragment });
    shown = found.ok ? join(fragment, found.body) : signIn(await loadWays());
    show(found.ok ? undefined : found.problem);
  };
  addEventListener('hashchange', () => void start());
  void start();
}

const root = document.querySelector<HTMLElement>('#page');
if (root !== null) run(root);
