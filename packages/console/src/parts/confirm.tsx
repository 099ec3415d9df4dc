import { useState } from 'react';
import { useWords } from '../shell/settings.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmProps {
  /** on the button, and on the one that confirms */
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly disabled: boolean;
  readonly confirm: () => void;
}

/** A button whose deed cannot be taken back: asked once more. */
export function Confirm({ label, title, lead, disabled, confirm }: ConfirmProps) {
  const { decide } = useWords();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <button type="button" className="final" disabled={disabled} onClick={() => setAsks(true)}>
        {label}
      </button>
      {asks ? (
        <Dialog title={title} close={() => setAsks(false)}>
          <p>{lead}</p>
          <div className="actions">
            <button type="button" className="second" data-first="" onClick={() => setAsks(false)}>
              {decide.cancel}
            </button>
            <button
              type="button"
              className="final"
              onClick={() => {
                setAsks(false);
                confirm();
              }}
            >
              {label}
            </button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
