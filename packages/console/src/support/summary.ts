import type { components } from '@mien/client';
import type { Language } from '@mien/protocol';
import type { Words } from '../words/shape.ts';

type Verification = components['schemas']['Verification'];
type Ticket = components['schemas']['Ticket'];

/** What happened in two or three sentences, put together from the table of reasons; no language model writes anything here. */
export function summaryOf(words: Words, language: Language, ticket: Ticket, { state, pattern, verdict }: Verification): string[] {
  const step = ticket.step === null ? null : words.steps[ticket.step];
  const lines = [words.support.summaryOf(words.support.topics[ticket.topic], step, words.states[state])];
  if (pattern !== null) lines.push(`${pattern.text[language].title}${language === 'en' ? ': ' : '：'}${pattern.text[language].cause}`);
  const [first] = verdict?.reasons ?? ticket.findings;
  if (first === undefined) lines.push(words.support.nothingFound);
  else if (pattern === null) lines.push(`${first.text[language].cause} ${first.text[language].remedy}`);
  return lines;
}
