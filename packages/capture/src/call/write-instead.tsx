import { useState } from 'preact/hooks';
import { AskSupport } from '../screens/ask-support.tsx';
import { ChatPanel } from '../screens/chat-panel.tsx';
import { useCallWords } from './words.ts';

/** While nobody answers calls: a message, which is read when somebody is there. */
export function WriteInstead() {
  const words = useCallWords();
  const [asked, setAsked] = useState(0);
  return (
    <>
      <h2>{words('writeInstead')}</h2>
      <AskSupport kind="button quiet" label="help.wallet" onAsked={() => setAsked((count) => count + 1)} />
      <ChatPanel asked={asked} />
    </>
  );
}
