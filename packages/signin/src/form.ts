import type { Answer } from './ask-server.ts';
import { element } from './element.ts';
import { problemPlace, type Stage, tellProblem } from './screen.ts';

interface FormOptions<T> {
  readonly fields: readonly HTMLElement[];
  readonly submit: string;
  send(values: (name: string) => string): Promise<Answer<T>>;
  done(body: T): void | Promise<void>;
}

/** A form with one primary action. What was refused is told above it, and the field it was about is where the focus goes. */
export function form<T>(stage: Stage, { fields, submit, send, done }: FormOptions<T>): Node[] {
  const place = problemPlace();
  const go = element('button', { type: 'submit', class: 'first' }, submit);
  const made = element('form', { novalidate: false }, ...fields, go);
  made.addEventListener('submit', async (event) => {
    event.preventDefault();
    go.disabled = true;
    place.replaceChildren();
    const data = new FormData(made);
    const answer = await send((name) => String(data.get(name) ?? ''));
    go.disabled = false;
    if (answer.ok) return done(answer.body);
    tellProblem(place, stage, answer.problem);
    const first = made.querySelector('input');
    first?.focus();
    first?.select();
  });
  return [place, made];
}
