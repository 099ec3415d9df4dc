import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed, Loading, Notice } from '../parts/notice.tsx';

interface AdminScreenProps<Row> {
  readonly title: string;
  readonly lead: string;
  readonly empty: string;
  readonly query: UseQueryResult<unknown>;
  readonly rows: readonly Row[];
  readonly columns: readonly string[];
  /** one row of the table, with its key */
  readonly row: (row: Row) => ReactNode;
  /** between the lead and the table */
  readonly before?: ReactNode;
  readonly action?: ReactNode;
}

/** A list of the administration: its title, its states, its table. */
export function AdminScreen<Row>({ title, lead, empty, query, rows, columns, row, before, action }: AdminScreenProps<Row>) {
  return (
    <div className="screen">
      <div className="heading">
        <div>
          <h1>{title}</h1>
          <p className="quiet">{lead}</p>
        </div>
        {action}
      </div>
      {before}
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failed error={query.error} again={() => void query.refetch()} /> : null}
      {query.isSuccess && rows.length === 0 ? <Notice tone="plain" title={empty} /> : null}
      {rows.length > 0 ? (
        <div className="scroll">
          <table className="rows">
            <thead>
              <tr>
                {columns.map((column) =>
                  // the last column of buttons has no heading
                  column === '' ? (
                    <td key="deeds" />
                  ) : (
                    <th scope="col" key={column}>
                      {column}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>{rows.map(row)}</tbody>
          </table>
        </div>
      ) : null}
    </div>
  );
}
