/** Test and live never meet; the console works on one of them at a time (header `mien-mode`). */
export type Mode = 'live' | 'test';

const KEPT = 'mien-console-mode';

export const readMode = (): Mode => (sessionStorage.getItem(KEPT) === 'test' ? 'test' : 'live');

export const keepMode = (mode: Mode): void => sessionStorage.setItem(KEPT, mode);
