import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PolicyView } from '../api/shapes.ts';
import { createSceneReader } from '../guidance/read-scene.ts';
import { NETWORK_LIMITS } from '../preflight/network/judge-network.ts';
import { openProbeServer } from '../preflight/network/probe-server.ts';
import { type CheckUp, openCheckUp } from '../preflight/open-check-up.ts';
import type { ProbeName, ProbeRow } from '../preflight/probe.ts';
import { recheckOnReturn } from '../preflight/recheck-on-return.ts';
import { CheckupRow } from './checkup-row.tsx';
import { useMien } from './mien-context.ts';
import { Page } from './parts.tsx';
import { UseSample } from './use-sample.tsx';

/** Rows without which nothing can be filmed. */
const NEEDED: readonly ProbeName[] = ['page', 'camera', 'microphone'];

/** A slow line or a poor picture may be good enough: recordings wait here until they are sent, and the server judges what it gets. */
const isInTheWay = ({ probe, state, code }: ProbeRow): boolean =>
  state === 'blocked' && (NEEDED.includes(probe) || code === 'device.camera_black' || code === 'device.camera_frozen');

/** The check-up: a list that fills in by itself, with the live picture, and begins anew when the person comes back from the settings. */
export function Checkup({ policy }: { readonly policy: PolicyView }) {
  const { say, session, flow } = useMien();
  const video = useRef<HTMLVideoElement>(null);
  const meter = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const checkUp = useRef<CheckUp | null>(null);
  const [rows, setRows] = useState<ReadonlyMap<ProbeName, ProbeRow>>(new Map());
  const [isDone, setDone] = useState(false);
  const hasSound = policy.steps.includes('voice');

  const run = useCallback(async (): Promise<void> => {
    setRows(new Map());
    setDone(false);
    session.tell('preflight_started');
    const found = await checkUp.current?.run();
    if (found === null || found === undefined) return;
    const up = found.find(({ probe }) => probe === 'network')?.measurement['upKbps'];
    if (typeof up === 'number') session.uplink.measured(up);
    setDone(true);
    if (found.every(({ state }) => state !== 'blocked')) session.tell('preflight_passed');
    await session.api.preflight(found.flatMap(({ code }) => (code === null ? [] : [code])));
  }, [session]);

  useEffect(() => {
    if (video.current === null) return;
    const { line } = session.api;
    const address = `${line.server}/v1/capture/probe`;
    const opened = openCheckUp({
      video: video.current,
      limits: { clip: policy.quality.face_clip, face: policy.quality.face, audio: policy.quality.audio, network: NETWORK_LIMITS },
      sound: hasSound,
      server: { address, probe: openProbeServer(address, line.token, line.fetch) },
      readScene: createSceneReader(policy.quality),
      access: session.sample.read()?.devices.face,
      onRow: (row) => setRows((before) => new Map(before).set(row.probe, row)),
      onLevel: (level) => meter.current?.style.setProperty('transform', `scaleX(${Math.min(1, level * 3)})`),
    });
    checkUp.current = opened;
    void run();
    return () => opened.close();
    // the sample person may come while the browser's own camera is looked at, wherever they were asked for
  }, [session, hasSound, policy.quality, run, flow.isSample]);

  const all = [...rows.values()];
  const isBlocked = isDone && all.some(({ state }) => state === 'blocked');
  const isStopped = isBlocked && all.some(isInTheWay);
  useEffect(() => (isBlocked ? recheckOnReturn(window, () => void run()) : undefined), [isBlocked, run]);
  // what is to be mended, and how, must not lie below the edge
  useEffect(() => {
    if (isBlocked) list.current?.querySelector('[data-is="blocked"]')?.scrollIntoView({ block: 'nearest' });
  }, [isBlocked]);
  const status = !isDone
    ? 'checkup.running'
    : isBlocked
      ? isStopped
        ? 'checkup.blocked'
        : 'checkup.poor'
      : all.some(({ state }) => state === 'warn')
        ? 'checkup.warn'
        : 'checkup.ready';
  const names = useMemo(() => checkUp.current?.names ?? [], [rows]);
  return (
    <Page
      title={say('checkup.title')}
      lead={say('checkup.lead')}
      foot={
        <>
          <p class="hint" role="status">
            {say(status)}
          </p>
          {isBlocked ? (
            <>
              <button type="button" class="button" onClick={() => void run()}>
                {say('checkup.again')}
              </button>
              {isStopped ? (
                <UseSample policy={policy} />
              ) : (
                <button type="button" class="button quiet" onClick={() => session.flow.dispatch({ type: 'checked' })}>
                  {say('checkup.anyway')}
                </button>
              )}
            </>
          ) : (
            <button
              type="button"
              class="button"
              aria-disabled={!isDone}
              onClick={() => isDone && session.flow.dispatch({ type: 'checked' })}
            >
              {say('checkup.next')}
            </button>
          )}
        </>
      }
    >
      <div class="look">
        <video ref={video} playsInline muted aria-hidden="true" tabIndex={-1} />
        {!isDone && (
          <span class="pill top">
            <i class="bead" />
            {say('checkup.state.running')}
          </span>
        )}
        {hasSound && (
          <span class="meter">
            <i ref={meter} />
          </span>
        )}
      </div>
      <ul class="rows" ref={list}>
        {names.map((name) => (
          <CheckupRow key={name} name={name} row={rows.get(name)} menu={checkUp.current?.facts.inApp?.menu ?? 'top_right'} />
        ))}
      </ul>
    </Page>
  );
}
