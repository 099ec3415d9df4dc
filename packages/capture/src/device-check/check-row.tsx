import type { Language } from '@mien/protocol';
import type { ProbeRow } from '../preflight/probe.ts';
import { FIGURE_WORDS, LOW_BATTERY, PROBE_WORDS } from '../preflight/probe-words.ts';
import { RecoveryCard } from '../recovery/recovery-card.tsx';
import type { RecoveryPlace } from '../recovery/recovery-table.ts';
import type { ReasonTexts } from '../text/reason-text.ts';
import { WORDS } from './words.ts';

export type RowState = ProbeRow | (Omit<ProbeRow, 'state'> & { readonly state: 'running' | 'waiting' });

/** A state has a shape and a word, never a colour alone. */
const SHAPES = { ok: '✓', warn: '!', blocked: '✕', skipped: '–', running: '…', waiting: '·' } as const;

interface CheckRowProps {
  readonly row: RowState;
  readonly language: Language;
  readonly reasons: ReasonTexts;
  readonly place: RecoveryPlace;
}

export function CheckRow({ row, language, reasons, place }: CheckRowProps) {
  const told = row.code === null ? (row.state === 'warn' ? LOW_BATTERY[language] : undefined) : reasons[row.code];
  const figures = Object.entries(row.measurement).flatMap(([name, value]) => {
    const words = FIGURE_WORDS[name];
    return words === undefined || value === null ? [] : [{ name: words[language], value: String(value) }];
  });
  return (
    <li class="row" data-probe={row.probe} data-is={row.state} data-code={row.code ?? ''}>
      <div class="line">
        <span class="shape" aria-hidden="true">
          {SHAPES[row.state]}
        </span>
        <strong>{PROBE_WORDS[row.probe][language]}</strong>
        <span class="state">{WORDS[row.state][language]}</span>
      </div>
      {told !== undefined && (
        <div class="told">
          <p>{told.cause}</p>
          <p class="remedy">{told.remedy}</p>
          {row.code !== null && <RecoveryCard code={row.code} place={place} language={language} />}
        </div>
      )}
      {figures.length > 0 && (
        <details>
          <summary>{WORDS.details[language]}</summary>
          <dl>
            {figures.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
