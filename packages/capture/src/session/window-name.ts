const KEPT_AT = 'mien-window';

const newName = (): string => crypto.randomUUID().replaceAll('-', '');

/** Holds a name for as long as this page lives. @returns false where another page holds it */
const hold = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    void navigator.locks
      .request(`mien-window-${name}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>(() => undefined);
      })
      .catch(() => resolve(true));
  });

/** Whether this very page holds the name, as where the element was taken out and put in again. */
const isOurs = async (name: string): Promise<boolean> => {
  const probe = `mien-probe-${newName()}`;
  try {
    return await navigator.locks.request(probe, async () => {
      const { held = [] } = await navigator.locks.query();
      const own = held.find((lock) => lock.name === probe)?.clientId;
      return held.some((lock) => lock.name === `mien-window-${name}` && lock.clientId === own);
    });
  } catch {
    return true;
  }
};

/**
 * This window's own name. A reload keeps it, so that nothing has to be taken over; a duplicated tab copies it with its session storage, sees
 * that it is held, and takes another.
 */
export async function nameWindow(): Promise<string> {
  const kept = readKept();
  const isFree = kept !== null && (!('locks' in navigator) || (await hold(kept)) || (await isOurs(kept)));
  const name = isFree ? kept : newName();
  if (name !== kept) {
    if ('locks' in navigator) await hold(name);
    keep(name);
  }
  return name;
}

// A page in a frame of another origin may be refused its storage: then a reload is a new window, no more.
function readKept(): string | null {
  try {
    return sessionStorage.getItem(KEPT_AT);
  } catch {
    return null;
  }
}

function keep(name: string): void {
  try {
    sessionStorage.setItem(KEPT_AT, name);
  } catch {
    // see above
  }
}
