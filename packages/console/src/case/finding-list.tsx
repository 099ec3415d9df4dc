import { type ReasonCode, reasonText } from '@mien/protocol';
import type { Found } from '../api/shapes.ts';
import { staffTitle } from '../parts/staff-title.ts';
import { useSettings } from '../shell/settings.tsx';
import type { Jump } from './jumps.ts';

const shown = (value: Found['evidence'][number]['measured']): string =>
  typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : String(value ?? '—');

/** Findings with their evidence; each jumps to the second that shows it. */
export function FindingList({ jumps, jump }: { readonly jumps: readonly Jump[]; readonly jump: (to: Jump) => void }) {
  const { words, language } = useSettings();
  return (
    <section className="panel">
      <h2>{words.case.findings}</h2>
      {jumps.length === 0 ? <p className="quiet">{words.case.noFindings}</p> : null}
      <ol className="findings">
        {jumps.map((one) => {
          const text = reasonText(one.finding.code as ReasonCode, language);
          return (
            <li key={one.number}>
              <button type="button" className="finding" onClick={() => jump(one)}>
                <kbd>{one.number}</kbd>
                <span>
                  <b>{staffTitle(one.finding.code as ReasonCode, language)}</b>
                  <small>
                    {words.steps[one.finding.step]}
                    {one.at === null ? '' : ` · ${words.case.atSecond(one.at.toFixed(1))}`}
                  </small>
                </span>
              </button>
              <p className="quiet">{text.staffText}</p>
              {one.finding.evidence.map(({ signal, measured, threshold, hidden, unit, field }) => (
                <p className="evidence digits" key={`${signal}${field ?? ''}`}>
                  <code>{field ?? signal}</code> {hidden ? words.case.hidden : `${shown(measured)}${unit === undefined ? '' : ` ${unit}`}`}
                  {hidden || threshold === null ? null : <span className="quiet"> {`${words.case.limit} ${shown(threshold)}`}</span>}
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
