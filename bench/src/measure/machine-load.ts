import { loadavg } from 'node:os';

/** Mean number of processes that wanted a core over the last minute, before our own work is added: what the timings were taken beside. */
export const machineLoad = (): number => Number((loadavg()[0] ?? 0).toFixed(2));
