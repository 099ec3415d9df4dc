import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly wide?: true;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: focus is held and given back, Escape closes. `data-first` marks what has the focus at the start. */
export function Dialog({ title, close, wide, children }: DialogProps) {
  const place = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = place.current;
    if (dialog === null || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  return (
    <dialog ref={place} className={wide ? 'wide' : ''} aria-labelledby={id} onClose={close} onCancel={close}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
