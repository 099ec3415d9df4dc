import type { Language } from '@mien/protocol';

/** Reads instructions aloud where the person asked for it and the browser can; the last one counts, so nothing queues up. */
export function speakInstruction(text: string, language: Language, speech: SpeechSynthesis | undefined): void {
  if (speech === undefined) return;
  speech.cancel();
  const said = new SpeechSynthesisUtterance(text);
  said.lang = language === 'zh-CN' ? 'zh-CN' : 'en-US';
  speech.speak(said);
}
