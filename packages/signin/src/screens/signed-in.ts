import { askServer } from '../ask-server.ts';
import { button, element } from '../element.ts';
import { addPasskey, passkeysPossible } from '../passkey.ts';
import { heading, problemPlace, type Screen, type Stage, tellProblem } from '../screen.ts';
import type { Words } from '../words.ts';

export interface Me {
  readonly name: string;
  readonly role: keyof Words['roles'];
  readonly complete: boolean;
  readonly has_password: boolean;
}

interface Session {
  readonly id: string;
  readonly method: keyof Words['methods'];
  readonly device: string;
  readonly created_at: string;
  readonly current: boolean;
}

interface Passkey {
  readonly id: string;
  readonly label: string;
  readonly created_at: string;
}

export interface Account {
  readonly me: Me;
  readonly sessions: readonly Session[];
  readonly passkeys: readonly Passkey[];
}

const when = (at: string, { language }: Stage): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });

const row = (title: string, about: string, act: Node | null): HTMLElement =>
  element('li', {}, element('span', { class: 'about' }, title, element('span', { class: 'hint' }, about)), act);

const deleting = (stage: Stage, label: string, about: string, path: string): HTMLButtonElement => {
  const made = button(label, 'plain', async () => {
    await askServer('DELETE', path);
    await stage.restart();
  });
  made.setAttribute('aria-label', `${label}: ${about}`);
  return made;
};

function passkeySection(stage: Stage, { passkeys }: Account): Node[] {
  const { words } = stage;
  const place = problemPlace();
  const add = button(words.addPasskey, 'second', async () => {
    place.replaceChildren();
    const answer = await addPasskey(`${words.passkeyLabel} · ${new Date().toLocaleDateString(stage.language)}`);
    if (answer === null) return;
    if (answer.ok) return stage.restart();
    tellProblem(place, stage, answer.problem);
  });
  const rows = passkeys.map(({ id, label, created_at }) =>
    row(label, words.since(when(created_at, stage)), deleting(stage, words.remove, label, `passkeys/${id}`)),
  );
  return [
    element('h2', {}, words.passkeys),
    rows.length === 0 ? element('p', { class: 'hint' }, words.passkeysNone) : element('ul', { class: 'rows' }, ...rows),
    place,
    passkeysPossible() ? element('div', { class: 'actions' }, add) : element('p', { class: 'hint' }, words.passkeysIp),
  ];
}

function sessionSection(stage: Stage, { sessions }: Account): Node[] {
  const { words } = stage;
  const rows = sessions.map(({ id, method, device, created_at, current }) => {
    const title = `${device.split('/').filter(Boolean).join(' · ')}${current ? ` (${words.thisOne})` : ''}`;
    const about = `${words.methods[method]}, ${words.since(when(created_at, stage))}`;
    return row(title, about, current ? null : deleting(stage, words.end, title, `sessions/${id}`));
  });
  return [element('h2', {}, words.sessions), element('ul', { class: 'rows' }, ...rows)];
}

/** Who is signed in, with what, and where. */
export const signedIn = (account: Account): Screen => ({
  wide: true,
  render: (stage) => {
    const { words } = stage;
    const { me, sessions } = account;
    const endOthers = button(words.endOthers, 'second', async () => {
      await askServer('DELETE', 'sessions');
      await stage.restart();
    });
    const leave = button(words.signOut, 'second', async () => {
      await askServer('POST', 'sign-out');
      await stage.restart();
    });
    return [
      ...heading(words.doneTitle(me.name), words.role(words.roles[me.role])),
      element('div', { class: 'actions' }, element('a', { class: 'first', href: '/console' }, words.console)),
      ...passkeySection(stage, account),
      ...sessionSection(stage, account),
      element('div', { class: 'actions' }, leave, sessions.length > 1 ? endOthers : null),
    ];
  },
});
