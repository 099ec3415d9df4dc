import type { CaseEvidence, CasePage, Clip } from '../api/shapes.ts';
import { Badge } from '../parts/badge.tsx';
import type { Tone } from '../parts/notice.tsx';
import { useWords } from '../shell/settings.tsx';
import { FrameCut } from './frame-cut.tsx';

const TONE = { match: 'good', borderline: 'mend', mismatch: 'final' } as const satisfies Record<string, Tone>;

type Match = NonNullable<CaseEvidence['match']>;

/** The score on its scale, with both limits of the policy. */
function Scale({ match }: { readonly match: Match }) {
  const words = useWords();
  const x = (value: number): number => Math.max(0, Math.min(1, value)) * 300;
  return (
    <svg className="scale" viewBox="0 0 300 26" role="img" aria-label={`${words.case.score} ${match.similarity.toFixed(3)}`}>
      <rect className="mismatch" x={0} y={10} width={x(match.review)} height={6} />
      <rect className="borderline" x={x(match.review)} y={10} width={x(match.accept) - x(match.review)} height={6} />
      <rect className="match" x={x(match.accept)} y={10} width={300 - x(match.accept)} height={6} />
      <path className="needle" d={`M${x(match.similarity)} 4v18`} />
    </svg>
  );
}

interface FaceCompareProps {
  readonly page: CasePage;
  readonly evidence: CaseEvidence;
  readonly shows: 'blurred' | 'shown';
}

/** The portrait beside the face, cut out of the recordings here, with what the comparison says. */
export function FaceCompare({ page, evidence, shows }: FaceCompareProps) {
  const words = useWords();
  const newest = (step: Clip['step']) => evidence.clips.findLast((clip) => clip.step === step && clip.counts);
  const front = newest('document_front');
  const face = newest('face');
  const { match } = evidence;
  const portrait = front?.document?.portrait;
  return (
    <section className="panel">
      <h2>{words.case.faces}</h2>
      <div className="faces">
        <figure>
          <FrameCut
            verificationId={page.verification_id}
            clip={front ?? null}
            at={front?.document?.at ?? null}
            box={portrait ?? null}
            shows={shows}
            label={words.case.portrait}
          />
          <figcaption>{words.case.portrait}</figcaption>
        </figure>
        <figure>
          <FrameCut
            verificationId={page.verification_id}
            clip={face ?? null}
            at={face?.face?.best?.at ?? null}
            box={face?.face?.best?.box ?? null}
            shows={shows}
            label={words.case.face}
          />
          <figcaption>{words.case.face}</figcaption>
        </figure>
      </div>
      {match === null ? (
        <p className="quiet">
          <b>{words.case.notCompared}</b> · {words.case.notComparedLead}
        </p>
      ) : (
        <div className="match">
          <p>
            <Badge tone={TONE[match.band]}>{words.case.bands[match.band]}</Badge> <b className="digits">{match.similarity.toFixed(3)}</b>{' '}
            <span className="quiet">{words.case.bandLead[match.band]}</span>
          </p>
          <Scale match={match} />
          <p className="quiet digits">
            {words.case.review} {match.review.toFixed(3)} · {words.case.accept} {match.accept.toFixed(3)} · <code>{match.model}</code>
          </p>
        </div>
      )}
    </section>
  );
}
