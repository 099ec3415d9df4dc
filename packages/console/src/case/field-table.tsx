import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf, service } from '../api/service.ts';
import type { CaseEvidence, CasePage, FieldName } from '../api/shapes.ts';
import { Failed } from '../parts/notice.tsx';
import { Icon } from '../shell/icons.tsx';
import { useWords } from '../shell/settings.tsx';
import { CardPictures } from './card-pictures.tsx';

interface FieldTableProps {
  readonly page: CasePage;
  readonly evidence: CaseEvidence;
  readonly shows: 'blurred' | 'shown';
  readonly show: (next: 'blurred' | 'shown') => void;
}

const COLUMNS = ['claimed', 'printed', 'machine'] as const;
const SHAPE = { same: '=', differs: '≠', other_script: '≈', only_one: '·', none: '·' } as const;

/** Values come when they are asked for and go when they are blurred: until then the page does not have them. */
function useValues(caseId: string, fields: readonly FieldName[], shows: FieldTableProps['shows']) {
  const { mutate, reset, data, error } = useMutation({
    mutationFn: () =>
      answerOf(service.POST('/v1/review/cases/{id}/fields', { params: { path: { id: caseId } }, body: { fields: [...fields] } })),
  });
  const any = fields.length > 0;
  useEffect(() => {
    if (shows === 'shown' && any) mutate();
    else reset();
  }, [shows, any, mutate, reset]);
  return { values: data?.items ?? [], error, again: () => mutate() };
}

/** The document itself over what the wallet claims, what is printed and what is machine-readable, side by side, differences marked by shape, word and colour. */
export function FieldTable({ page, evidence, shows, show }: FieldTableProps) {
  const words = useWords();
  const { fields } = evidence;
  const { values, error, again } = useValues(
    page.id,
    fields.map(({ field }) => field),
    shows,
  );
  return (
    <section className="panel">
      <h2>{words.case.data}</h2>
      <div className="panel-actions">
        <small className="quiet">{words.case.audited}</small>
        <button
          type="button"
          className="second"
          aria-pressed={shows === 'shown'}
          onClick={() => show(shows === 'shown' ? 'blurred' : 'shown')}
        >
          <Icon name={shows === 'shown' ? 'eye' : 'lock'} />
          {shows === 'shown' ? words.case.blur : words.case.reveal} <kbd>b</kbd>
        </button>
      </div>
      <CardPictures page={page} evidence={evidence} shows={shows} />
      {error === null ? null : <Failed error={error} again={again} />}
      {fields.length === 0 ? (
        <p className="quiet">{words.case.noFields}</p>
      ) : (
        <div className="scroll">
          <table className="fields">
            <thead>
              <tr>
                <th scope="col">{words.case.fieldColumns.field}</th>
                {COLUMNS.map((column) => (
                  <th scope="col" key={column}>
                    {words.case.fieldColumns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {fields.map((row) => {
                const opened = values.find(({ field }) => field === row.field);
                return (
                  <tr key={row.field} className={row.agreement}>
                    <th scope="row">
                      {words.case.fields[row.field]}
                      <span className="agreement">
                        <span aria-hidden="true">{SHAPE[row.agreement]}</span> {words.case.agreement[row.agreement]}
                      </span>
                    </th>
                    {COLUMNS.map((column) => (
                      <td key={column}>
                        {row[column] ? (
                          opened === undefined ? (
                            <span className="masked">
                              <span className="hidden">{words.case.reveal}</span>
                            </span>
                          ) : (
                            <span className="digits">{opened[column]}</span>
                          )
                        ) : (
                          <span className="quiet">{words.case.absent}</span>
                        )}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
