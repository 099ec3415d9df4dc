/** Wall and processor time of one call in this process, milliseconds. Processor time counts every thread. */
export interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}

export async function measureCall<T>(call: () => Promise<T>): Promise<{ readonly value: T; readonly cost: Cost }> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const value = await call();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { value, cost: { wallMs, cpuMs: (user + system) / 1000 } };
}
