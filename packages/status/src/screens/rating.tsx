import type { Say } from '../text/say.ts';

const SCORES = [1, 2, 3, 4, 5] as const;

/** How the answer was, said once, after the end. Words and not stars: a star says nothing to who cannot see it. */
export function Rating({
  say,
  said,
  onRate,
}: {
  readonly say: Say;
  readonly said: number | null;
  readonly onRate: (score: number) => void;
}) {
  if (said !== null) return <p>{say('rated')}</p>;
  return (
    <fieldset class="rating">
      <legend>{say('rate')}</legend>
      {SCORES.map((score) => (
        <button key={score} type="button" class="button quiet" onClick={() => onRate(score)}>
          {say(`rate_${score}`)}
        </button>
      ))}
    </fieldset>
  );
}
