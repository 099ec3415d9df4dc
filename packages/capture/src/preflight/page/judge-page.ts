import { blocked, ok, type ProbeResult, warn } from '../probe.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * From what hides most to what hides least: an insecure page has no camera at all, so it also looks unsupported and like a web view.
 * An in-app browser that offers a camera is let through with a warning: many wallets' own do.
 */
export function judgePage(facts: PageFacts): ProbeResult {
  const base = { secure: facts.isSecure, framed: facts.isFramed, inApp: facts.inApp?.id ?? null };
  if (!facts.isSecure) return blocked('device.insecure_context', base);
  if (facts.withheld.length > 0) return blocked('device.iframe_blocked', { ...base, missingAllow: facts.withheld.join('; ') });
  if (facts.missing.length > 0)
    return blocked(facts.inApp === null ? 'device.browser_unsupported' : 'device.in_app_browser', {
      ...base,
      missing: facts.missing.join(', '),
    });
  if (facts.inApp !== null) return warn('device.in_app_browser', base);
  return ok(base);
}
