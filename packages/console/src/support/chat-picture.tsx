import { useEffect, useState } from 'react';
import { fetchPicture } from '../api/service.ts';
import { Icon } from '../shell/icons.tsx';
import { useSettings } from '../shell/settings.tsx';

/** Hidden until somebody wants to see it: each look is written down. */
export function ChatPicture({ ticketId, messageId }: { readonly ticketId: string; readonly messageId: string }) {
  const { words } = useSettings();
  const [wanted, setWanted] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const leaving = new AbortController();
    let made: string | null = null;
    fetchPicture(ticketId, messageId, leaving.signal).then(
      (picture) => {
        if (leaving.signal.aborted) return;
        made = URL.createObjectURL(picture);
        setUrl(made);
      },
      // left meanwhile, or no longer kept: the button stays
      () => setWanted(false),
    );
    return () => {
      leaving.abort();
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [wanted, ticketId, messageId]);
  if (url !== null) return <img src={url} alt={words.chat.picture} className="shown" />;
  return (
    <button type="button" className="second" disabled={wanted} onClick={() => setWanted(true)}>
      <Icon name="eye" /> {words.chat.showPicture}
    </button>
  );
}
