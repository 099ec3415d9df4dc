import { ICONS } from '../drawing/icons.tsx';
import { useMien } from './mien-context.ts';

const ANSWERS = ['help.calm', 'help.why', 'help.again', 'help.privacy'] as const;
export type AnswerKey = (typeof ANSWERS)[number];

/** Short answers where the question comes up; the page of help has all of them. */
export function Answers({ of = ANSWERS }: { readonly of?: readonly AnswerKey[] }) {
  const { say } = useMien();
  return (
    <>
      {of.map((key) => (
        <details key={key}>
          <summary>
            {say(key)}
            {ICONS.down}
          </summary>
          <div class="inside">
            <p>{say(`${key}.about`)}</p>
          </div>
        </details>
      ))}
    </>
  );
}
