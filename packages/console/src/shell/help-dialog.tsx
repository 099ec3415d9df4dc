import { Dialog } from '../parts/dialog.tsx';
import { useWords } from './settings.tsx';

export function HelpDialog({ close }: { readonly close: () => void }) {
  const { help } = useWords();
  return (
    <Dialog title={help.title} close={close}>
      <dl className="keys">
        {help.rows.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <button type="button" className="first" onClick={close}>
          {help.close}
        </button>
      </div>
    </Dialog>
  );
}
