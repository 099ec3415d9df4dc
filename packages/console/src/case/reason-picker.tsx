import { REASON_CODES, type ReasonClass, type ReasonCode, reasonFacts, reasonText } from '@mien/protocol';
import { useId, useState } from 'react';
import { staffTitle } from '../parts/staff-title.ts';
import { useSettings } from '../shell/settings.tsx';
import type { Choice } from './decision-bar.tsx';

/** Reasons that fit a decision: sending back is for what can be mended, declining for what cannot. */
const FITTING = {
  approved: [],
  retry: ['retry', 'other_document', 'fix_data', 'free'],
  declined: ['final', 'support'],
} as const satisfies Record<Choice, readonly ReasonClass[]>;
/** given by the service or chosen by the applicant, never by a reviewer */
const NOT_OF_REVIEWERS = /^(session|consent|system|network|upload|device)\./;
const MOST_SHOWN = 40;
const MOST_CHOSEN = 10;

interface ReasonPickerProps {
  readonly choice: Choice;
  /** what was found: shown first */
  readonly own: readonly ReasonCode[];
  readonly chosen: readonly ReasonCode[];
  readonly choose: (next: readonly ReasonCode[]) => void;
}

const fits = (code: ReasonCode, choice: Choice): boolean =>
  (FITTING[choice] as readonly ReasonClass[]).includes(reasonFacts(code).class) && !NOT_OF_REVIEWERS.test(code);

/** The catalogue, what was found first; found by words of either kind, for staff or for applicants. */
export function ReasonPicker({ choice, own, chosen, choose }: ReasonPickerProps) {
  const { words, language } = useSettings();
  const id = useId();
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const matches = (code: ReasonCode): boolean => {
    const { title, staffText } = reasonText(code, language);
    return wanted === '' || `${code} ${title} ${staffText}`.toLowerCase().includes(wanted);
  };
  const listed = REASON_CODES.filter((code) => fits(code, choice) && matches(code))
    .sort((a, b) => Number(own.includes(b)) - Number(own.includes(a)))
    .slice(0, MOST_SHOWN);
  const flip = (code: ReasonCode): void =>
    choose(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code].slice(0, MOST_CHOSEN));
  return (
    <fieldset className="reasons">
      <legend>{words.decide.reasons}</legend>
      <small className="quiet" id={`${id}-hint`}>
        {words.decide.reasonsHint}
      </small>
      <input
        type="search"
        value={sought}
        aria-label={words.decide.search}
        aria-describedby={`${id}-hint`}
        placeholder={words.decide.search}
        onChange={(event) => setSought(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <ul>
        {listed.map((code) => {
          const text = reasonText(code, language);
          const name = staffTitle(code, language);
          return (
            <li key={code}>
              <label>
                <input type="checkbox" checked={chosen.includes(code)} onChange={() => flip(code)} />
                <span>
                  <b>{name}</b>
                  {text.staffText.length > name.length + 1 && <small className="quiet">{text.staffText}</small>}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
