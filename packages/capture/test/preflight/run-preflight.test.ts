import { expect, test } from 'vitest';
import { blocked, ok, type Probe, type ProbeRow, warn } from '../../src/preflight/probe.ts';
import { listProbes } from '../../src/preflight/probes.ts';
import { runPreflight } from '../../src/preflight/run-preflight.ts';

const probe = (name: Probe<object>['name'], needs: Probe<object>['needs'], run: Probe<object>['run']): Probe<object> => ({
  name,
  needs,
  run,
});
const signal = () => new AbortController().signal;

test('one fault is one row: what needs it is skipped and is no pass', async () => {
  const rows = await runPreflight(
    [
      probe('page', [], async () => warn('device.in_app_browser')),
      probe('camera', ['page'], async () => blocked('device.camera_denied')),
      probe('picture', ['camera'], async () => ok()),
      probe('light', ['picture'], async () => ok()),
      probe('network', ['page'], async () => ok()),
    ],
    {},
    () => undefined,
    signal(),
  );
  expect(rows.map(({ probe: name, state, code }) => [name, state, code])).toEqual([
    ['page', 'warn', 'device.in_app_browser'],
    ['camera', 'blocked', 'device.camera_denied'],
    ['picture', 'skipped', null],
    ['light', 'skipped', null],
    ['network', 'ok', null],
  ]);
});

test('rows are told as they become known, and a stopped check-up tells nothing more', async () => {
  const told: ProbeRow[] = [];
  const stop = new AbortController();
  await runPreflight(
    [
      probe('page', [], async () => ok()),
      probe('network', ['page'], async () => {
        stop.abort();
        return ok();
      }),
    ],
    {},
    (row) => told.push(row),
    stop.signal,
  );
  expect(told.map((row) => row.probe)).toEqual(['page']);
});

test('microphone is asked for after the camera was answered, refused or not', async () => {
  const order: string[] = [];
  await runPreflight(
    [
      probe('camera', [], async () => {
        order.push('camera asked');
        await Promise.resolve();
        order.push('camera answered');
        return blocked('device.camera_denied');
      }),
      {
        ...probe('microphone', [], async () => {
          order.push('microphone asked');
          return ok();
        }),
        after: ['camera'],
      },
    ],
    {},
    () => undefined,
    signal(),
  );
  expect(order).toEqual(['camera asked', 'camera answered', 'microphone asked']);
});

test('every probe stands after what it needs, and sound is asked for only where the policy records it', () => {
  const names = listProbes({ sound: true }).map(({ name }) => name);
  for (const { name, needs, after } of listProbes({ sound: true }))
    for (const other of [...needs, ...(after ?? [])])
      expect(names.indexOf(other), `${name} needs ${other}`).toBeLessThan(names.indexOf(name));
  expect(listProbes({ sound: false }).map(({ name }) => name)).not.toContain('microphone');
});
