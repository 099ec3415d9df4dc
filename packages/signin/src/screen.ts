import type { Problem } from './ask-server.ts';
import { element } from './element.ts';
import type { Language, Words } from './words.ts';

/** What every screen is given. */
export interface Stage {
  readonly words: Words;
  readonly language: Language;
  /** shows another screen */
  go(screen: Screen): void;
  /** asks the service who is signed in, and shows what follows from it */
  restart(): Promise<void>;
}

/** One screen: what stands in the card. */
export interface Screen {
  readonly wide?: true;
  render(stage: Stage): Node[];
}

export const heading = (title: string, lead: string): Node[] => [
  element('h1', { tabindex: '-1' }, title),
  element('p', { class: 'lead' }, lead),
];

/** Where refusals of a screen are told; read out as they appear. */
export const problemPlace = (): HTMLElement => element('div', { role: 'alert' });

export function tellProblem(place: HTMLElement, { words, language }: Stage, problem: Problem): void {
  const title = problem.code === 'offline' ? words.offline : language === 'en' ? problem.title : problem.title_zh;
  const at = problem.retry_at === undefined ? '' : ` ${words.retryAt(new Date(problem.retry_at).toLocaleTimeString(language))}`;
  place.replaceChildren(element('p', { class: 'problem' }, `${title}${at}`));
}
