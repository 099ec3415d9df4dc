import { askServer } from '../ask-server.ts';
import { element } from '../element.ts';
import { field, passwordField } from '../field.ts';
import { form } from '../form.ts';
import { heading, type Screen, type Stage } from '../screen.ts';

interface Enrolment {
  readonly uri: string;
  readonly secret: string;
  readonly qr_svg: string;
  readonly backup_codes: readonly string[];
}

const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');

const showSecret = ({ uri, secret, qr_svg, backup_codes }: Enrolment): Screen => ({
  render: (stage) => {
    const { words } = stage;
    const link = element('a', { href: uri }, inFours(secret));
    return [
      ...heading(words.scanTitle, words.scanLead),
      element('img', { class: 'qr', alt: words.qrAlt, src: `data:image/svg+xml,${encodeURIComponent(qr_svg)}` }),
      element('p', {}, `${words.key}: `, element('code', { id: 'secret' }, link)),
      element('h2', {}, words.keepCodes),
      element('p', { class: 'lead' }, words.keepCodesLead),
      element('ul', { class: 'codes' }, ...backup_codes.map((code) => element('li', {}, element('code', {}, code)))),
      ...form(stage, {
        fields: [
          element(
            'label',
            { class: 'check', for: 'kept' },
            element('input', { type: 'checkbox', id: 'kept', name: 'kept', required: true }),
            words.codesKept,
          ),
          field({ name: 'code', label: words.codeNow, autocomplete: 'one-time-code', code: 'digits' }),
        ],
        submit: words.finish,
        send: (value) => askServer('POST', 'second-factor/confirm', { code: value('code') }),
        done: () => stage.restart(),
      }),
    ];
  },
});

/** Goes straight on with the password that was just set. */
export async function enrol(stage: Stage, password: string): Promise<void> {
  const answer = await askServer<Enrolment>('POST', 'second-factor', { password });
  stage.go(answer.ok ? showSecret(answer.body) : askPassword);
}

/** Taken up again later: the password is asked for once more. */
export const askPassword: Screen = {
  render: (stage) => {
    const { words } = stage;
    return [
      ...heading(words.enrolTitle, words.enrolLead),
      ...form<Enrolment>(stage, {
        fields: [passwordField(words, { name: 'password', label: words.confirmPassword, autocomplete: 'current-password' })],
        submit: words.begin,
        send: (value) => askServer('POST', 'second-factor', { password: value('password') }),
        done: (enrolment) => stage.go(showSecret(enrolment)),
      }),
    ];
  },
};

/** For somebody who came by single sign-on and has no password here. */
export const enrolAlone: Screen = {
  render: (stage) => {
    const { words } = stage;
    return [
      ...heading(words.enrolTitle, words.enrolAlone),
      ...form<Enrolment>(stage, {
        fields: [],
        submit: words.begin,
        send: () => askServer('POST', 'second-factor', {}),
        done: (enrolment) => stage.go(showSecret(enrolment)),
      }),
    ];
  },
};
