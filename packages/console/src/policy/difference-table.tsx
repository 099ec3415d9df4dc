import { useSettings } from '../shell/settings.tsx';
import { differences } from './leaves.ts';
import { saySetting } from './setting-words.ts';

interface DifferenceTableProps {
  readonly before: { readonly name: string; readonly policy: unknown };
  readonly after: { readonly name: string; readonly policy: unknown };
}

/** What two versions say differently, setting by setting. */
export function DifferenceTable({ before, after }: DifferenceTableProps) {
  const { words, language } = useSettings();
  const { policies } = words;
  const found = differences(before.policy, after.policy);
  if (found.length === 0) return <p>{policies.same}</p>;
  return (
    <div className="scroll">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{policies.path}</th>
            <th scope="col">
              {policies.before} ({before.name})
            </th>
            <th scope="col">
              {policies.after} ({after.name})
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={one.path}>
              <th scope="row">
                {saySetting(one.path.split('.'), language)} <code>{one.path}</code>
              </th>
              <td>
                <del>{one.before ?? '—'}</del>
              </td>
              <td>
                <ins>{one.after ?? '—'}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
