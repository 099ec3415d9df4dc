import { askServer } from '../ask-server.ts';
import { button, element } from '../element.ts';
import { field } from '../field.ts';
import { form } from '../form.ts';
import { heading, type Screen, type Stage } from '../screen.ts';

const others = (stage: Stage, label: string, screen: Screen): Node =>
  element(
    'div',
    { class: 'actions' },
    button(label, 'plain', () => stage.go(screen)),
    button(stage.words.back, 'plain', () => stage.restart()),
  );

export const secondFactor: Screen = {
  render: (stage) => {
    const { words } = stage;
    return [
      ...heading(words.codeTitle, words.codeLead),
      ...form(stage, {
        fields: [field({ name: 'code', label: words.code, autocomplete: 'one-time-code', code: 'digits' })],
        submit: words.next,
        send: (value) => askServer('POST', 'sign-in/second-factor', { code: value('code') }),
        done: () => stage.restart(),
      }),
      others(stage, words.useBackup, backupCode),
    ];
  },
};

const backupCode: Screen = {
  render: (stage) => {
    const { words } = stage;
    return [
      ...heading(words.backupTitle, words.backupLead),
      ...form(stage, {
        fields: [field({ name: 'backup_code', label: words.backupCode, autocomplete: 'off', maxlength: '40' })],
        submit: words.next,
        send: (value) => askServer('POST', 'sign-in/second-factor', { backup_code: value('backup_code').trim() }),
        done: () => stage.restart(),
      }),
      others(stage, words.useApp, secondFactor),
    ];
  },
};
