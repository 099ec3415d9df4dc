import { type Probe, type ProbeName, type ProbeResult, type ProbeRow, skipped } from './probe.ts';

/**
 * Runs probes, each as soon as those it needs are done, and tells every row the moment it is known. A probe whose needed row is blocked or
 * skipped is skipped, so one fault shows as one row and not as five.
 * @throws what a probe throws: its expected failures are rows
 */
export async function runPreflight<Context>(
  probes: readonly Probe<Context>[],
  context: Context,
  onRow: (row: ProbeRow) => void,
  signal: AbortSignal,
): Promise<readonly ProbeRow[]> {
  const running = new Map<ProbeName, Promise<ProbeRow>>();

  const runOne = async (probe: Probe<Context>): Promise<ProbeRow> => {
    await Promise.all((probe.after ?? []).map((name) => running.get(name)));
    const before = await Promise.all(probe.needs.flatMap((name) => running.get(name) ?? []));
    const missing = before.find((row) => row.state === 'blocked' || row.state === 'skipped');
    const result: ProbeResult =
      missing !== undefined ? skipped(`after ${missing.probe}`) : signal.aborted ? skipped('stopped') : await probe.run(context, signal);
    const row = { probe: probe.name, ...result };
    if (!signal.aborted) onRow(row);
    return row;
  };

  for (const probe of probes) {
    const unknown = [...probe.needs, ...(probe.after ?? [])].find(
      (name) => !running.has(name) && probes.some((other) => other.name === name),
    );
    if (unknown !== undefined) throw new Error(`The probe ${probe.name} stands before ${unknown}, which it needs`);
    running.set(probe.name, runOne(probe));
  }
  return Promise.all(running.values());
}
