const KEPT_AT = 'mien-device';
const FORM = /^[0-9a-f]{32}$/;

/**
 * What this browser calls the device: drawn at random, made from nothing of it, and kept for this site alone until its data is cleared. The
 * server keeps a keyed hash of it, and only where the policy counts accounts from one device. Null where the page is refused its storage:
 * a name that lasts no longer than the page would say of nobody that they came before.
 */
export function nameDevice(): string | null {
  try {
    const kept = localStorage.getItem(KEPT_AT);
    if (kept !== null && FORM.test(kept)) return kept;
    const name = crypto.randomUUID().replaceAll('-', '');
    localStorage.setItem(KEPT_AT, name);
    return name;
  } catch {
    return null;
  }
}
