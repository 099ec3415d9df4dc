import { defineMienVerify } from '../element/mien-verify.tsx';
import { loadMienDeviceCheck, loadMienPractice } from '../index.ts';
import { type HostWindow, tellHost } from './tell-host.ts';

/** The token of this tab, so that a reload goes on; gone with the tab. */
const KEPT_AT = 'mien-token';

/** The code of the link: taken out of the address at once, so that it stays in no history and no screenshot. */
function takeCode(): string | null {
  const code = location.hash.slice(1);
  if (code === '') return null;
  history.replaceState(null, '', location.pathname + location.search);
  return code;
}

/** The hosted page: the element, full size, with the token that the link's code stands for. */
function open(): void {
  defineMienVerify();
  const element = document.querySelector('mien-verify');
  if (element === null) return;
  element.addEventListener('mien-token', (event) =>
    sessionStorage.setItem(KEPT_AT, (event as CustomEvent<{ token: string }>).detail.token),
  );
  tellHost(element, window as HostWindow);
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked !== null) element.setAttribute('lang', asked);
  const code = takeCode();
  if (code !== null) element.setAttribute('code', code);
  // it begins with the token: a link that was used goes on with what this tab holds, or shows what an ended token shows
  element.setAttribute('token', sessionStorage.getItem(KEPT_AT) ?? 'none');
  document.documentElement.lang = asked ?? navigator.language;
}

const inPlace = (element: HTMLElement): void => document.querySelector('mien-verify')?.replaceWith(element);

function inAskedLanguage<Element extends HTMLElement>(element: Element): Element {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked !== null) element.setAttribute('lang', asked);
  return element;
}

/** A second link in the same window differs in its fragment alone, for which a browser loads nothing by itself. */
addEventListener('hashchange', () => location.reload());

/** `#check` is the check-up on its own and `#practise` a rehearsal; anything else is a verification. */
if (location.hash === '#check') {
  await loadMienDeviceCheck();
  inPlace(inAskedLanguage(document.createElement('mien-device-check')));
} else if (location.hash === '#practise') {
  await loadMienPractice();
  const element = inAskedLanguage(document.createElement('mien-practice'));
  element.addEventListener('mien-leave', () => history.back());
  inPlace(element);
} else open();
