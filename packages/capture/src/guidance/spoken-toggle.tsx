import type { Language } from '@mien/protocol';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { speakInstruction } from './speak-instruction.ts';

const WORDS = { 'zh-CN': '朗读提示', en: 'Read aloud' } as const;
/** For this tab: nobody wants a phone that suddenly speaks the next time. */
const KEPT_AT = 'mien-read-aloud';

interface SpokenParts {
  /** what is read: whatever stands in it, whenever that changes */
  readonly words: RefObject<HTMLElement | null>;
  readonly language: Language;
}

/** Instructions read aloud, where the person asks for it and the browser can. */
export function SpokenToggle({ words, language }: SpokenParts) {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const [isOn, setOn] = useState(() => sessionStorage.getItem(KEPT_AT) === 'on');
  const said = useRef('');
  useEffect(() => {
    const { current } = words;
    if (!isOn || current === null) return;
    const read = (): void => {
      const text = current.textContent?.trim() ?? '';
      if (text === '' || text === said.current) return;
      said.current = text;
      speakInstruction(text, language, speech);
    };
    read();
    const watch = new MutationObserver(read);
    watch.observe(current, { childList: true, characterData: true, subtree: true });
    return () => {
      watch.disconnect();
      speech?.cancel();
    };
  }, [isOn, language, words, speech]);
  if (speech === undefined) return null;
  const toggle = (): void => {
    sessionStorage.setItem(KEPT_AT, isOn ? 'off' : 'on');
    said.current = '';
    setOn(!isOn);
  };
  return (
    <button type="button" class="spoken" aria-pressed={isOn} onClick={toggle}>
      {WORDS[language]}
    </button>
  );
}
