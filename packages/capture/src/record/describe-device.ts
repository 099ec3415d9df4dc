import type { ClipManifest } from '@mien/protocol';

/** Browser families by what their user-agent strings hold, narrowest first. */
const BROWSERS = [
  ['MicroMessenger', 'WeChat'],
  ['EdgA?/', 'Edge'],
  ['SamsungBrowser', 'Samsung'],
  ['OPR/', 'Opera'],
  ['FxiOS|Firefox', 'Firefox'],
  ['CriOS|Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone|iPad|iPod', 'iOS'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

const family = (rows: readonly (readonly [string, string])[], userAgent: string): string =>
  rows.find(([pattern]) => new RegExp(pattern).test(userAgent))?.[1] ?? 'Other';

interface DeviceSource {
  readonly userAgent: string;
  readonly maxTouchPoints?: number;
  readonly deviceMemory?: number;
  readonly hardwareConcurrency?: number;
}

/** Families and sizes only: enough to know which devices fail, too little to follow a person. */
export const describeDevice = (source: DeviceSource): ClipManifest['device'] => ({
  browserFamily: family(BROWSERS, source.userAgent),
  osFamily: family(SYSTEMS, source.userAgent),
  touch: (source.maxTouchPoints ?? 0) > 0,
  memoryGiB: source.deviceMemory ?? null,
  cores: source.hardwareConcurrency ?? null,
});
