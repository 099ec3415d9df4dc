import { askServer, type Problem } from './ask-server.ts';
import { element } from './element.ts';
import { problemPlace, type Screen, type Stage, tellProblem } from './screen.ts';
import { askPassword } from './screens/enrol.ts';
import { type Invitation, join } from './screens/join.ts';
import { signIn } from './screens/sign-in.ts';
import { type Account, type Me, signedIn } from './screens/signed-in.ts';
import { chooseLanguage, keepLanguage, type Language, WORDS } from './words.ts';

/** The code leaves the address at once, so that it stands in no history and no bookmark. */
function takeCode(): string | null {
  const code = location.hash.slice(1);
  if (code === '') return null;
  history.replaceState(null, '', location.pathname);
  return code;
}

async function loadAccount(me: Me): Promise<Account> {
  const [sessions, passkeys] = await Promise.all([
    askServer<{ items: Account['sessions'] }>('GET', 'sessions'),
    askServer<{ items: Account['passkeys'] }>('GET', 'passkeys'),
  ]);
  return { me, sessions: sessions.ok ? sessions.body.items : [], passkeys: passkeys.ok ? passkeys.body.items : [] };
}

async function screenForSession(): Promise<Screen> {
  const me = await askServer<Me>('GET', 'me');
  if (!me.ok) return signIn;
  return me.body.complete ? signedIn(await loadAccount(me.body)) : askPassword;
}

function run(root: HTMLElement): void {
  let language: Language = chooseLanguage();
  let shown: Screen = signIn;

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
    const code = takeCode();
    if (code === null) {
      shown = await screenForSession();
      return show();
    }
    const found = await askServer<Invitation>('POST', 'invitations/look', { code });
    shown = found.ok ? join(code, found.body) : signIn;
    show(found.ok ? undefined : found.problem);
  };
  addEventListener('hashchange', () => void start());
  void start();
}

const root = document.querySelector<HTMLElement>('#page');
if (root !== null) run(root);
