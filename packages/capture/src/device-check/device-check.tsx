import type { Language } from '@mien/protocol';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type CheckUp, type CheckUpOptions, openCheckUp } from '../preflight/open-check-up.ts';
import type { ProbeName, ProbeRow } from '../preflight/probe.ts';
import { recheckOnReturn } from '../preflight/recheck-on-return.ts';
import { recogniseFamily } from '../recovery/browser-family.ts';
import type { ReasonTexts } from '../text/reason-text.ts';
import { CheckRow, type RowState } from './check-row.tsx';
import { WORDS } from './words.ts';

export interface DeviceCheckProps extends Pick<CheckUpOptions, 'limits' | 'sound' | 'server' | 'readScene'> {
  readonly language: Language;
  readonly reasons: ReasonTexts;
  /** every row of a finished check-up */
  readonly onDone?: ((rows: readonly ProbeRow[]) => void) | undefined;
}

const summaryOf = (rows: readonly RowState[]): keyof typeof WORDS =>
  rows.some((row) => row.state === 'blocked') ? 'stopped' : rows.some((row) => row.state === 'warn') ? 'mend' : 'ready';

/** The check-up as a list that fills in by itself, with live picture and level; blocked rows open what to do. */
export function DeviceCheck({ language, reasons, limits, sound, server, readScene, onDone }: DeviceCheckProps) {
  const video = useRef<HTMLVideoElement>(null);
  const checkUp = useRef<CheckUp | null>(null);
  const [rows, setRows] = useState<ReadonlyMap<ProbeName, ProbeRow>>(new Map());
  const [phase, setPhase] = useState<'idle' | 'running' | 'done'>('idle');
  const [level, setLevel] = useState(0);
  const [isAskedToSpeak, setAskedToSpeak] = useState(false);

  const run = async (): Promise<void> => {
    if (video.current === null) return;
    checkUp.current ??= openCheckUp({
      video: video.current,
      limits,
      sound,
      server,
      readScene,
      onRow: (row) => setRows((before) => new Map([...before, [row.probe, row]])),
      onLevel: setLevel,
      onSpeakUp: setAskedToSpeak,
    });
    setPhase('running');
    setRows(new Map());
    const all = await checkUp.current.run();
    if (all === null) return;
    setPhase('done');
    onDone?.(all);
  };

  useEffect(() => () => checkUp.current?.close(), []);
  const isStopped = phase === 'done' && [...rows.values()].some((row) => row.state === 'blocked');
  useEffect(() => (isStopped ? recheckOnReturn(window, () => void run()) : undefined), [isStopped]);

  const place = useMemo(() => {
    const { facts } = checkUp.current ?? {};
    return {
      family: recogniseFamily(navigator.userAgent, navigator.maxTouchPoints > 1),
      menu: facts?.inApp?.menu ?? ('top_right' as const),
    };
  }, [phase]);
  const states: RowState[] = (checkUp.current?.names ?? []).map(
    (probe) => rows.get(probe) ?? { probe, state: phase === 'running' ? 'running' : 'waiting', code: null, measurement: {} },
  );

  return (
    <section class="device-check" aria-labelledby="device-check-title">
      <h1 id="device-check-title">{WORDS.title[language]}</h1>
      <p class="lead">{WORDS.lead[language]}</p>
      <div class="look" hidden={phase === 'idle'}>
        <video ref={video} muted playsInline />
        <div class="meter" aria-hidden="true">
          <i style={{ transform: `scaleX(${Math.min(1, level * 3)})` }} />
        </div>
      </div>
      <p class="summary" role="status" data-is={phase === 'done' ? summaryOf(states) : phase}>
        {isAskedToSpeak
          ? WORDS.speakUp[language]
          : phase === 'done'
            ? WORDS[summaryOf(states)][language]
            : phase === 'running'
              ? WORDS.running[language]
              : ''}
      </p>
      <ul class="rows">
        {states.map((row) => (
          <CheckRow key={row.probe} row={row} language={language} reasons={reasons} place={place} />
        ))}
      </ul>
      <button type="button" class="button" onClick={() => void run()} disabled={phase === 'running'}>
        {WORDS[phase === 'idle' ? 'begin' : 'again'][language]}
      </button>
    </section>
  );
}
