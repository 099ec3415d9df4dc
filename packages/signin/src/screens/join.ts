import { askServer } from '../ask-server.ts';
import { field, passwordField } from '../field.ts';
import { form } from '../form.ts';
import { heading, type Screen, type Stage } from '../screen.ts';
import type { Words } from '../words.ts';
import { enrol } from './enrol.ts';

export interface Invitation {
  readonly kind: 'first' | 'invitation' | 'recovery';
  readonly role: keyof Words['roles'];
  readonly email: string | null;
}

const welcome = ({ words }: Stage, { kind, role }: Invitation): [string, string] =>
  ({
    first: [words.joinTitle, words.joinFirst] as [string, string],
    invitation: [words.joinTitle, words.joinLead(words.roles[role])] as [string, string],
    recovery: [words.recoveryTitle, words.recoveryLead] as [string, string],
  })[kind];

/** Name and password, by a one-time link. */
export const join = (code: string, invitation: Invitation): Screen => ({
  render: (stage) => {
    const { words } = stage;
    const { email } = invitation;
    return [
      ...heading(...welcome(stage, invitation)),
      ...form(stage, {
        fields: [
          field({ name: 'name', label: words.name, autocomplete: 'name', maxlength: '100' }),
          ...(email === null ? [field({ name: 'email', label: words.email, type: 'email', autocomplete: 'username' })] : []),
          passwordField(words, {
            name: 'password',
            label: words.newPassword,
            hint: words.passwordHint,
            autocomplete: 'new-password',
            maxlength: '128',
          }),
        ],
        submit: words.setPassword,
        send: async (value) => {
          const person = { code, name: value('name'), ...(email === null ? { email: value('email').trim() } : {}) };
          const password = value('password');
          const answer = await askServer('POST', 'invitations/accept', { ...person, password });
          return answer.ok ? { ok: true as const, body: password } : answer;
        },
        done: (password) => enrol(stage, password),
      }),
    ];
  },
});
