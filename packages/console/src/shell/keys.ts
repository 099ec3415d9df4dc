import { useEffect, useRef } from 'react';

type Act = (event: KeyboardEvent) => void;

const TYPES_INTO = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';
/** these press what has the focus; taking them away would break the keyboard */
const PRESSES = new Set([' ', 'Enter']);

/** While a dialog is open its own keys count, and nothing behind it. */
const isFree = (event: KeyboardEvent): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest(TYPES_INTO) != null) return false;
  return !(PRESSES.has(event.key) && at?.closest('button, a, summary, [role=button], input') != null);
};

/** Keys of a screen, by the name the browser gives them, in small letters. The latest table counts; nothing is bound twice. */
export function useKeys(table: Readonly<Record<string, Act>>): void {
  const latest = useRef(table);
  latest.current = table;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const act = latest.current[event.key.toLowerCase()];
      if (act === undefined || !isFree(event)) return;
      event.preventDefault();
      act(event);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
