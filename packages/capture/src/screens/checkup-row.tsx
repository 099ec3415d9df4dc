import { useState } from 'preact/hooks';
import { ICONS } from '../drawing/icons.tsx';
import type { ProbeName, ProbeRow } from '../preflight/probe.ts';
import { FIGURE_WORDS, LOW_BATTERY, PROBE_WORDS } from '../preflight/probe-words.ts';
import { recogniseFamily } from '../recovery/browser-family.ts';
import { RecoveryCard } from '../recovery/recovery-card.tsx';
import type { RecoveryPlace } from '../recovery/recovery-table.ts';
import { useMien } from './mien-context.ts';

const SIGN = { ok: ICONS.ok, warn: ICONS.warn, blocked: ICONS.blocked, skipped: ICONS.skipped, running: ICONS.next } as const;

interface RowParts {
  readonly name: ProbeName;
  readonly row: ProbeRow | undefined;
  readonly menu: RecoveryPlace['menu'];
}

/** What was measured, and what to do about it in this very browser. */
function More({ row, menu }: { readonly row: ProbeRow; readonly menu: RecoveryPlace['menu'] }) {
  const { language, reasons } = useMien();
  const told = row.code === null ? (row.state === 'warn' ? LOW_BATTERY[language] : undefined) : reasons[row.code];
  const figures = Object.entries(row.measurement).flatMap(([name, value]) => {
    const words = FIGURE_WORDS[name];
    return words === undefined || value === null ? [] : [{ name: words[language], value: String(value) }];
  });
  const family = recogniseFamily(navigator.userAgent, navigator.maxTouchPoints > 1);
  return (
    <div class="more">
      {told !== undefined && (
        <p>
          {told.cause} <strong>{told.remedy}</strong>
        </p>
      )}
      {row.code !== null && <RecoveryCard code={row.code} place={{ family, menu }} language={language} />}
      {figures.length > 0 && (
        <dl class="facts">
          {figures.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** One row of the check-up: its state as a shape and a word; more on tap, and by itself where something must be mended. */
export function CheckupRow({ name, row, menu }: RowParts) {
  const { say, language } = useMien();
  const [isOpen, setOpen] = useState(false);
  const state = row?.state ?? 'running';
  const isShown = row !== undefined && (isOpen || row.state === 'blocked');
  return (
    <li data-probe={name} data-is={state} data-code={row?.code ?? ''}>
      <button type="button" class="row" data-is={state} aria-expanded={isShown} onClick={() => setOpen(!isOpen)}>
        {SIGN[state]}
        <span>{PROBE_WORDS[name][language]}</span>
        <span class="state">{say(`checkup.state.${state}`)}</span>
      </button>
      {isShown && <More row={row} menu={menu} />}
    </li>
  );
}
