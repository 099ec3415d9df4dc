import { defineMienStatus } from '../index.ts';

/** The token of this tab, so that a reload goes on; gone with the tab. */
const KEPT_AT = 'mien-account-token';

/** The code of the link: taken out of the address at once, so that it stays in no history and no screenshot. */
function takeCode(): string | null {
  const code = location.hash.slice(1);
  if (code === '') return null;
  history.replaceState(null, '', location.pathname + location.search);
  return code;
}

/** The hosted page: the element, full size. It cannot ask for a verification, which is the wallet's; device check and practice are beside it. */
function open(): void {
  const element = document.createElement('mien-status');
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked !== null) element.setAttribute('lang', asked);
  document.documentElement.lang = asked ?? navigator.language;
  element.setAttribute('wishes', 'device practise');
  element.addEventListener('mien-wish', (event) =>
    location.assign((event as CustomEvent<{ wish: string }>).detail.wish === 'device' ? '/verify#check' : '/verify#practise'),
  );
  element.addEventListener('mien-token', (event) =>
    sessionStorage.setItem(KEPT_AT, (event as CustomEvent<{ token: string }>).detail.token),
  );
  const code = takeCode();
  if (code !== null) element.setAttribute('code', code);
  element.setAttribute('token', sessionStorage.getItem(KEPT_AT) ?? 'none');
  defineMienStatus();
  document.querySelector('main')?.append(element);
}

open();
