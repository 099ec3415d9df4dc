import { useMien } from './mien-context.ts';

const SCORES = [1, 2, 3, 4, 5] as const;

/** How the answer was, said once, after the end. Words and not stars: a star says nothing to who cannot see it. */
export function ChatRating({ said, onRate }: { readonly said: number | null; readonly onRate: (score: number) => void }) {
  const { say } = useMien();
  if (said !== null) return <p role="status">{say('chat.rated')}</p>;
  return (
    <fieldset class="rating">
      <legend>{say('chat.rate')}</legend>
      {SCORES.map((score) => (
        <button key={score} type="button" class="button quiet" onClick={() => onRate(score)}>
          {say(`chat.rate_${score}`)}
        </button>
      ))}
    </fieldset>
  );
}
