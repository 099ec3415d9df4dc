import { useState } from 'react';
import { useWords } from '../shell/settings.tsx';

/** A secret or a link that the service shows this once. */
export function ShownOnce({ label, value }: { readonly label: string; readonly value: string }) {
  const { support, admin } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <section className="panel" aria-live="polite">
      <h2>{label}</h2>
      <p className="quiet">{admin.once}</p>
      <div className="copy">
        <input readOnly value={value} aria-label={label} onFocus={(event) => event.target.select()} />
        <button type="button" className="second" onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}>
          {copied ? support.copied : support.copy}
        </button>
      </div>
    </section>
  );
}
