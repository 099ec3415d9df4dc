import { createApi } from '../api/create-api.ts';
import { defineMienVerify } from '../element/mien-verify.tsx';
import { loadMienDeviceCheck } from '../index.ts';
import { nameWindow } from '../session/window-name.ts';

/** The token of this tab, so that a reload goes on; gone with the tab. */
const KEPT_AT = 'mien-token';

/** The code of the link: taken out of the address at once, so that it stays in no history and no screenshot. */
function takeCode(): string | null {
  const code = location.hash.slice(1);
  if (code === '') return null;
  history.replaceState(null, '', location.pathname + location.search);
  return code;
}

async function findToken(): Promise<string | null> {
  const code = takeCode();
  if (code !== null) {
    const window = await nameWindow();
    const answer = await createApi({
      server: location.origin,
      token: () => '',
      session: window,
      fetch: (...asked) => fetch(...asked),
    }).exchange(code);
    if (answer.ok) {
      sessionStorage.setItem(KEPT_AT, answer.value.token);
      return answer.value.token;
    }
  }
  return sessionStorage.getItem(KEPT_AT);
}

/** The hosted page: the element, full size, with the token that the link's code stands for. */
async function open(): Promise<void> {
  defineMienVerify();
  const element = document.querySelector('mien-verify');
  if (element === null) return;
  element.addEventListener('mien-token', (event) =>
    sessionStorage.setItem(KEPT_AT, (event as CustomEvent<{ token: string }>).detail.token),
  );
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked !== null) element.setAttribute('lang', asked);
  // a link that was used or has run out shows the same screen as a token that has: what to do is the same
  element.setAttribute('token', (await findToken()) ?? 'none');
  document.documentElement.lang = asked ?? navigator.language;
}

/** `#check` is the check-up on its own; anything else is a verification. */
if (location.hash === '#check') {
  await loadMienDeviceCheck();
  document.querySelector('mien-verify')?.replaceWith(document.createElement('mien-device-check'));
} else await open();
