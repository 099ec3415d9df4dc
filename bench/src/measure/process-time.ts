import { readFileSync } from 'node:fs';

/** Clock ticks a second in /proc on Linux (USER_HZ). */
const TICKS = 100;

/** Processor time of this process, milliseconds, with that of children that have ended. Elsewhere than Linux, of this process alone. */
export function processTimeMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + endedChildrenMs();
}

/** Fields 16 and 17 of /proc/self/stat (proc(5)): time of children waited for. */
function endedChildrenMs(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[13]) + Number(fields[14])) * 1000) / TICKS;
  } catch {
    return 0;
  }
}
