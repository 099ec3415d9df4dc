import { useEffect, useState } from 'preact/hooks';
import { useMien } from './mien-context.ts';

/** A picture of the conversation, fetched with the token, so that no address opens it; forgotten with the page. */
export function ChatPicture({ id }: { readonly id: string }) {
  const { say, session } = useMien();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isLeft = false;
    void session.api.readPicture(id).then((answer) => {
      if (!answer.ok || isLeft) return;
      made = URL.createObjectURL(answer.value);
      setUrl(made);
    });
    return () => {
      isLeft = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [session, id]);
  return url === null ? <span class="small">{say('chat.loading')}</span> : <img src={url} alt={say('chat.picture')} />;
}
