import { type FormEvent, useId, useState } from 'react';
import type { CasePage } from '../api/shapes.ts';
import { Notice, useTell } from '../parts/notice.tsx';
import { SavedTexts } from '../parts/saved-texts.tsx';
import { Moment } from '../parts/time.tsx';
import { useWords } from '../shell/settings.tsx';
import { SAVED_NOTES } from './saved-notes.ts';
import type { useCase } from './use-case.ts';

interface NotesProps {
  readonly page: CasePage;
  readonly work: ReturnType<typeof useCase>;
}

/** What colleagues wrote. A note that could not be sent stays in its field. */
export function Notes({ page, work }: NotesProps) {
  const words = useWords();
  const tell = useTell();
  const id = useId();
  const [text, setText] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') work.note.mutate(text.trim(), { onSuccess: () => setText('') });
  };
  return (
    <section className="panel">
      <h2>{words.case.notes}</h2>
      <ol className="notes">
        {page.notes.map((note) => (
          <li key={note.id}>
            <p>{note.text ?? '—'}</p>
            <small className="quiet">
              {note.by} · <Moment at={note.at} />
            </small>
          </li>
        ))}
      </ol>
      {work.note.error === null ? null : <Notice tone="mend" title={tell(work.note.error)} />}
      <form onSubmit={send}>
        <SavedTexts
          label={words.case.savedNotes}
          choose={words.case.chooseNote}
          texts={SAVED_NOTES}
          onChoose={(chosen) => setText((now) => (now === '' ? chosen : `${now}\n${chosen}`))}
        />
        <label htmlFor={id}>{words.case.noteLabel}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-describedby={`${id}-hint`}
        />
        <div className="panel-actions">
          <small className="quiet" id={`${id}-hint`}>
            {words.case.noteHint}
          </small>
          <button type="submit" className="second" disabled={text.trim() === '' || work.note.isPending}>
            {words.case.writeNote}
          </button>
        </div>
      </form>
    </section>
  );
}
