/**
 * Calls `recheck` when the person comes back to the page, as from the system's settings: by focus, by visibility, and when the browser says
 * that a permission changed. One return is one call.
 * @returns what ends it
 */
export function recheckOnReturn(window: Window & typeof globalThis, recheck: () => void): () => void {
  const { document, navigator } = window;
  let isAway = !document.hasFocus() || document.visibilityState === 'hidden';
  const leave = (): void => {
    isAway = true;
  };
  const comeBack = (): void => {
    if (document.visibilityState === 'hidden') {
      isAway = true;
      return;
    }
    if (!isAway) return;
    isAway = false;
    recheck();
  };
  const ends: (() => void)[] = [];
  const listen = (target: EventTarget, type: string, listener: () => void): void => {
    target.addEventListener(type, listener);
    ends.push(() => target.removeEventListener(type, listener));
  };
  listen(window, 'blur', leave);
  listen(window, 'focus', comeBack);
  listen(document, 'visibilitychange', comeBack);
  listen(window, 'online', recheck);
  for (const name of ['camera', 'microphone'] as const)
    navigator.permissions?.query({ name: name as PermissionName }).then(
      (status) => listen(status, 'change', recheck),
      () => undefined,
    );
  return () => {
    for (const end of ends) end();
  };
}
