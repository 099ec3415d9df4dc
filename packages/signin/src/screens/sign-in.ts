import { askServer } from '../ask-server.ts';
import { button, element } from '../element.ts';
import { field, passwordField } from '../field.ts';
import { form } from '../form.ts';
import { passkeysPossible, signInByPasskey } from '../passkey.ts';
import { heading, problemPlace, type Screen, type Stage, tellProblem } from '../screen.ts';
import { secondFactor } from './second-factor.ts';

function otherWays(stage: Stage): Node[] {
  if (!passkeysPossible()) return [];
  const { words } = stage;
  const place = problemPlace();
  const passkey = button(words.withPasskey, 'second', async () => {
    place.replaceChildren();
    const answer = await signInByPasskey();
    if (answer === null) tellProblem(place, stage, { code: 'stopped', title: words.passkeyStopped, title_zh: words.passkeyStopped });
    else if (!answer.ok) tellProblem(place, stage, answer.problem);
    else await stage.restart();
  });
  return [element('p', { class: 'or' }, words.or), place, element('div', { class: 'other' }, passkey)];
}

/** Password first, or a passkey alone. */
export const signIn: Screen = {
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
      ...otherWays(stage),
    ];
  },
};
