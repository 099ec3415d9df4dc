import { spawnSync } from 'node:child_process';

/**
 * How glibc's allocator is told to keep what was freed (mallopt(3)); others ignore it. Pictures are blocks of megabytes, and by its defaults
 * each is handed back to the system and taken from it anew, a page fault for every 4 KiB: 10 ms for the memory of one picture of 720p where
 * filling it takes one (docs/decisions: memory of pictures). An arena a thread would be kept as well: two are enough.
 */
export const KEEP_FREED_MEMORY = {
  MALLOC_ARENA_MAX: '2',
  /** the largest that glibc takes */
  MALLOC_MMAP_THRESHOLD_: String(32 * 1024 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(128 * 1024 * 1024),
  /** huge pages where the system has them: the activations of a model are new memory at every run */
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
} as const;

/** For a program that draws or measures in its own process: once more with these settings, which are read when a process starts, and ends with it. */
export function restartKeepingMemory(): void {
  if (process.platform !== 'linux' || 'MALLOC_TRIM_THRESHOLD_' in process.env) return;
  const { status } = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, ...KEEP_FREED_MEMORY },
  });
  process.exit(status ?? 1);
}
