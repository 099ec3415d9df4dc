import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { answerOf, service } from '../api/service.ts';
import { Failed, Loading, Notice, useTell } from '../parts/notice.tsx';
import { Icon } from '../shell/icons.tsx';
import { useSettings } from '../shell/settings.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { DryRun } from './dry-run.tsx';
import { findProblems, type Problem } from './find-problems.ts';
import { setAt, withoutAt } from './leaves.ts';
import { type PolicyBody, type PolicyVersion, policiesQuery, policyQuery } from './read-policies.ts';
import { SettingsTable } from './settings-table.tsx';

interface SourceProps {
  readonly draft: unknown;
  readonly change: (draft: unknown) => void;
}

/** The whole as text: to copy, or to change much at once. */
function Source({ draft, change }: SourceProps) {
  const { policies } = useSettings().words;
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  const take = (): void => {
    if (text === null) return;
    try {
      change(JSON.parse(text));
      setText(null);
      setBroken(false);
    } catch {
      setBroken(true);
    }
  };
  return (
    <details>
      <summary>{policies.source}</summary>
      <label htmlFor={id} className="quiet">
        {policies.sourceLead}
      </label>
      <textarea
        id={id}
        className="source"
        rows={24}
        spellCheck={false}
        value={text ?? JSON.stringify(draft, null, 2)}
        aria-invalid={broken}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
      />
      {broken ? <Notice tone="mend" title={policies.notJson} /> : null}
    </details>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { policies } = useSettings().words;
  if (problems.length === 0) return <Notice tone="good" title={policies.valid} />;
  return (
    <div role="alert" className="notice mend">
      <div>
        <strong>{policies.problems(problems.length)}</strong>
        <ul>
          {problems.map(({ path, text }) => (
            <li key={`${path}${text}`}>
              <code>{path === '' ? '—' : path}</code> {text}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface DraftProps {
  /** what the draft begins from */
  readonly base: PolicyVersion;
  /** what it would follow */
  readonly newest: PolicyVersion;
}

function Draft({ base, newest }: DraftProps) {
  const { words, language } = useSettings();
  const { policies } = words;
  const tell = useTell();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [draft, setDraft] = useState<unknown>(() => ({ ...base.policy, version: newest.version + 1 }));
  const problems = findProblems(draft, language);
  const valid = problems.length === 0 ? (draft as PolicyBody) : null;
  const propose = useMutation({
    mutationFn: (policy: PolicyBody) => answerOf(service.POST('/v1/policies', { body: policy })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['pending'] });
      go('/policies');
    },
  });
  const number = newest.version + 1;
  return (
    <>
      {base.id === newest.id ? null : <Notice tone="plain" title={policies.rollBackLead(base.version, newest.version)} />}
      <section className="panel">
        <h2>{policies.settings}</h2>
        <SettingsTable
          draft={draft}
          problems={problems}
          change={(path, value) => setDraft((now: unknown) => setAt(now, path, value))}
          remove={(path) => setDraft((now: unknown) => withoutAt(now, path))}
        />
        <Source draft={draft} change={setDraft} />
      </section>
      <Problems problems={problems} />
      <section className="panel" aria-live="polite">
        <h2>{policies.difference}</h2>
        <DifferenceTable
          before={{ name: `${newest.key} ${newest.version}`, policy: newest.policy }}
          after={{ name: `${newest.key} ${number}`, policy: draft }}
        />
      </section>
      <DryRun policy={valid} />
      {propose.error === null ? null : <Notice tone="mend" title={tell(propose.error)} />}
      <section className="decision" aria-label={policies.propose(number)}>
        <p className="state quiet">{policies.proposeLead}</p>
        <button
          type="button"
          className="first"
          disabled={valid === null || propose.isPending}
          onClick={() => valid !== null && propose.mutate(valid)}
        >
          {policies.propose(number)}
        </button>
      </section>
    </>
  );
}

/** A new version out of an old one: the newest to go on from, or an earlier one to go back to. */
export function PolicyEditor({ id }: { readonly id: string }) {
  const { policies } = useSettings().words;
  const base = useQuery(policyQuery(id));
  const all = useQuery(policiesQuery);
  const key = base.data?.key;
  const last = all.data?.items.filter((one) => one.key === key).sort((a, b) => b.version - a.version)[0];
  const newest = useQuery({ ...policyQuery(last?.id ?? ''), enabled: last !== undefined });
  const failed = base.error ?? all.error ?? newest.error;
  return (
    <div className="screen">
      <div>
        <Link href="/policies" className="back">
          <Icon name="back" />
          {policies.title}
        </Link>
        <h1>{key === undefined ? policies.title : policies.editing(key)}</h1>
      </div>
      {failed === null ? null : <Failed error={failed} again={() => void base.refetch()} />}
      {base.data === undefined || newest.data === undefined ? (
        failed === null ? (
          <Loading />
        ) : null
      ) : (
        <Draft key={base.data.id} base={base.data} newest={newest.data} />
      )}
    </div>
  );
}
