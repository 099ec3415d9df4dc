import type { ReasonCode } from '@mien/protocol';
import { type FormEvent, useState } from 'react';
import type { Call, CallEnding, CutReason } from '../api/calls.ts';
import { Preview } from '../case/preview.tsx';
import { ReasonPicker } from '../case/reason-picker.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../shell/settings.tsx';

export type Ending = CallEnding['outcome'];

const CUTS = ['light', 'picture', 'sound', 'line'] as const satisfies readonly CutReason[];

interface EndDialogProps {
  readonly ending: Ending;
  readonly call: Call;
  /** what was not good enough, where that is known already */
  readonly cut: CutReason | null;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly close: () => void;
  readonly end: (ending: CallEnding) => void;
}

function endingOf(ending: Ending, reasons: readonly ReasonCode[], cut: CutReason | null): CallEnding | null {
  if (ending === 'decline') return reasons.length === 0 ? null : { outcome: 'decline', reasons: [...reasons] };
  if (ending === 'abort') return cut === null ? null : { outcome: 'abort', reason: cut };
  return { outcome: ending };
}

/** The end of a call once more, with its reasons and what the applicant will read. */
export function EndDialog({ ending, call, cut: known, busy, problem, close, end }: EndDialogProps) {
  const words = useWords();
  const { calls } = words;
  const [reasons, setReasons] = useState<readonly ReasonCode[]>([]);
  const [cut, setCut] = useState<CutReason | null>(known);
  const chosen = endingOf(ending, reasons, cut);
  const own = [
    ...new Set(call.snapshots.flatMap(({ checks }) => (checks ?? []).flatMap(({ findings }) => findings.map(({ code }) => code)))),
  ];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen !== null) end(chosen);
  };
  const decides = ending === 'approve' || ending === 'decline';
  return (
    <Dialog title={calls.endTitles[ending]} close={close} {...(ending === 'decline' ? { wide: true as const } : {})}>
      <form onSubmit={submit} className="decide">
        {problem === null ? null : <Notice tone="mend" title={problem} />}
        {decides ? <Notice tone="plain" title={words.decide.second} /> : null}
        <p>{calls.endLeads[ending]}</p>
        {ending === 'decline' ? <ReasonPicker choice="declined" own={own} chosen={reasons} choose={setReasons} /> : null}
        {ending === 'abort' ? (
          <fieldset className="cuts">
            <legend>{calls.cutLabel}</legend>
            {CUTS.map((one) => (
              <label key={one}>
                <input type="radio" name="cut" checked={cut === one} onChange={() => setCut(one)} />
                {calls.cuts[one]}
              </label>
            ))}
          </fieldset>
        ) : null}
        {decides ? <Preview locale={call.language} choice={ending === 'approve' ? 'approved' : 'declined'} reasons={reasons} /> : null}
        <div className="actions">
          <button type="button" className="second" onClick={close}>
            {words.decide.cancel}
          </button>
          <button
            type="submit"
            className={ending === 'decline' ? 'final' : 'first'}
            disabled={chosen === null || busy}
            data-first={ending === 'decline' || ending === 'abort' ? undefined : ''}
          >
            {calls.endButtons[ending]}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
