import { askServer } from '../ask-server.ts';
import { button, element } from '../element.ts';
import { field, passwordField } from '../field.ts';
import { form } from '../form.ts';
import { passkeysPossible, signInByPasskey } from '../passkey.ts';
import { heading, problemPlace, type Screen, type Stage, tellProblem } from '../screen.ts';
import { secondFactor } from './second-factor.ts';

/** Which ways in the service has; without an answer, the password. */
export interface Ways {
  readonly single_sign_on: boolean;
}

function passkeyButton(stage: Stage, place: HTMLElement): HTMLButtonElement {
  const { words } = stage;
  return button(words.withPasskey, 'second', async () => {
    place.replaceChildren();
    const answer = await signInByPasskey();
    if (answer === null) tellProblem(place, stage, { code: 'stopped', title: words.passkeyStopped, title_zh: words.passkeyStopped });
    else if (!answer.ok) tellProblem(place, stage, answer.problem);
    else await stage.restart();
  });
}

/** Leaves this page for the provider, which sends the browser back. */
function providerButton(stage: Stage, place: HTMLElement): HTMLButtonElement {
  return button(stage.words.withSso, 'second', async () => {
    place.replaceChildren();
    const answer = await askServer<{ url: string }>('POST', 'sign-in/single-sign-on');
    if (answer.ok) location.assign(answer.body.url);
    else tellProblem(place, stage, answer.problem);
  });
}

function otherWays(stage: Stage, ways: Ways): Node[] {
  const place = problemPlace();
  const buttons = [
    ...(ways.single_sign_on ? [providerButton(stage, place)] : []),
    ...(passkeysPossible() ? [passkeyButton(stage, place)] : []),
  ];
  if (buttons.length === 0) return [];
  return [element('p', { class: 'or' }, stage.words.or), place, element('div', { class: 'other' }, ...buttons)];
}

/** Password first, or a passkey or the provider alone. */
export const signIn = (ways: Ways): Screen => ({
  render: (stage) => {
    const { words } = stage;
    return [
      ...heading(words.signInTitle, words.signInLead),
      ...form<{ next: string }>(stage, {
        fields: [
          field({ name: 'email', label: words.email, type: 'email', autocomplete: 'username webauthn' }),
          passwordField(words, { name: 'password', label: words.password, autocomplete: 'current-password' }),
        ],
        submit: words.next,
        send: (value) => askServer('POST', 'sign-in', { email: value('email').trim(), password: value('password') }),
        done: ({ next }) => (next === 'second_factor' ? stage.go(secondFactor) : stage.restart()),
      }),
      ...otherWays(stage, ways),
    ];
  },
});
