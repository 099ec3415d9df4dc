import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/settings.tsx';
import type { CallWork } from './use-call.ts';

const DIGITS = 6;

/** Shows the applicant six digits and takes what they read aloud; the service says whether it is the same. */
export function CodeCheck({ work }: { readonly work: CallWork }) {
  const { calls } = useWords();
  const id = useId();
  const [read, setRead] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const show = (): void => {
    if (!work.code.isPending) work.code.mutate();
  };
  useKeys({ c: show });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (read.length !== DIGITS) return;
    const passed = { kind: 'code', state: 'passed', code: read } as const;
    // the keys of the screen are free again once it is done
    work.step.mutate(passed, { onSuccess: () => field.current?.blur(), onSettled: () => setRead('') });
  };
  const shown = work.code.isSuccess;
  const shownAt = work.code.submittedAt;
  // what is heard is typed at once
  useEffect(() => {
    if (shown && shownAt > 0) field.current?.focus();
  }, [shown, shownAt]);
  return (
    <form className="code-check" onSubmit={submit}>
      <button type="button" className={shown ? 'second' : 'first'} disabled={work.code.isPending} onClick={show}>
        {shown ? calls.codeAgain : calls.codeShow} <kbd>c</kbd>
      </button>
      <label htmlFor={id}>{calls.codeRead}</label>
      <input
        id={id}
        ref={field}
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
