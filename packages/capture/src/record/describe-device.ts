import type { ClipManifest } from '@mien/protocol';
import type { DeviceFamilies } from '../api/shapes.ts';

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

interface FamilySource extends DeviceSource {
  /** only some browsers tell the kind of line */
  readonly connection?: { readonly type?: string };
}

const NETWORKS: Readonly<Record<string, DeviceFamilies['network']>> = { wifi: 'wifi', cellular: 'cellular', ethernet: 'cable' };

function kindOf({ userAgent, maxTouchPoints = 0 }: DeviceSource): DeviceFamilies['device'] {
  if (/iPhone|iPod|Android.*Mobile/.test(userAgent)) return 'phone';
  // an iPad says that it is a Mac; no Mac can be touched
  return /iPad|Android/.test(userAgent) || (/Mac OS X/.test(userAgent) && maxTouchPoints > 1) ? 'tablet' : 'computer';
}

export const describeFamilies = (source: FamilySource): DeviceFamilies => ({
  browser: family(BROWSERS, source.userAgent),
  system: family(SYSTEMS, source.userAgent),
  device: kindOf(source),
  network: NETWORKS[source.connection?.type ?? ''] ?? 'unknown',
});
