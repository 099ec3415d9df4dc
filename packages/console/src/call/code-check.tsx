import { type FormEvent, useId, useState } from 'react';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/settings.tsx';
import type { CallWork } from './use-call.ts';

const DIGITS = 6;

/** Shows the applicant six digits and takes what they read aloud; the service says whether it is the same. */
export function CodeCheck({ work }: { readonly work: CallWork }) {
  const { calls } = useWords();
  const id = useId();
  const [read, setRead] = useState('');
  const show = (): void => {
    if (!work.code.isPending) work.code.mutate();
  };
  useKeys({ c: show });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (read.length === DIGITS) work.step.mutate({ kind: 'code', state: 'passed', code: read }, { onSettled: () => setRead('') });
  };
  const shown = work.code.isSuccess;
  return (
    <form className="code-check" onSubmit={submit}>
      <button type="button" className={shown ? 'second' : 'first'} disabled={work.code.isPending} onClick={show}>
        {shown ? calls.codeAgain : calls.codeShow} <kbd>c</kbd>
      </button>
      <label htmlFor={id}>{calls.codeRead}</label>
      <input
        id={id}
        className="digits"
        inputMode="numeric"
        autoComplete="off"
        maxLength={DIGITS}
        value={read}
        disabled={!shown}
        onChange={(event) => setRead(event.target.value.replaceAll(/\D/g, ''))}
      />
      <button type="submit" className="first" disabled={!shown || read.length !== DIGITS || work.step.isPending}>
        {calls.codeCompare}
      </button>
    </form>
  );
}
