import { element } from './element.ts';
import type { Words } from './words.ts';

interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly autocomplete: string;
  readonly hint?: string;
  readonly code?: 'digits';
  readonly maxlength?: string;
}

const inputOf = ({ name, type, autocomplete, hint, code, maxlength }: FieldOptions): HTMLInputElement =>
  element('input', {
    name,
    id: name,
    type: type ?? 'text',
    autocomplete,
    required: true,
    spellcheck: 'false',
    autocapitalize: 'off',
    ...(maxlength === undefined ? {} : { maxlength }),
    ...(hint === undefined ? {} : { 'aria-describedby': `${name}-hint` }),
    ...(code === undefined ? {} : { inputmode: 'numeric', pattern: '[0-9]{6}', maxlength: '6', class: 'code' }),
  });

export function field(options: FieldOptions): HTMLElement {
  const hint = options.hint === undefined ? null : element('span', { class: 'hint', id: `${options.name}-hint` }, options.hint);
  return element('label', { for: options.name }, options.label, hint, inputOf(options));
}

/** A password that can be looked at: typing long ones blind makes people choose short ones. */
export function passwordField(words: Words, options: Omit<FieldOptions, 'type'>): HTMLElement {
  const input = inputOf({ ...options, type: 'password' });
  const toggle = element('button', { type: 'button', class: 'plain', 'aria-pressed': 'false' }, words.show);
  toggle.addEventListener('click', () => {
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    toggle.textContent = shown ? words.show : words.hide;
    toggle.setAttribute('aria-pressed', String(!shown));
  });
  const hint = options.hint === undefined ? null : element('span', { class: 'hint', id: `${options.name}-hint` }, options.hint);
  return element(
    'div',
    {},
    element('label', { for: options.name }, options.label, hint),
    element('div', { class: 'secret-field' }, input, toggle),
  );
}
