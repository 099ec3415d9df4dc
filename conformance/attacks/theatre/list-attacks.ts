import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../', import.meta.url);

export interface ListedAttack {
  readonly file: string;
  readonly name: string;
  readonly species: string;
  readonly cost: string;
  readonly what: string;
  /** the reason or error that stops it; null: it is not stopped */
  readonly code: string | null;
  /** what stops it where no single code does */
  readonly by: string | null;
  readonly needs: string | null;
}

const ATTACK = /\b(stopped|notStopped|refused|withstood)\(\s*'([^']+)',\s*\{([^}]*)\},/g;

const field = (facts: string, name: string): string | null =>
  new RegExp(`\\b${name}:\\s*(?:'([^']+)'|(\\d))`)
    .exec(facts)
    ?.slice(1)
    .find((part) => part !== undefined) ?? null;

/** Every attack with what its own file says of it, by name. */
export function listAttacks(): ListedAttack[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(ATTACK)].map(([, , name = '', facts = '']) => ({
        file,
        name,
        species: field(facts, 'species') ?? '',
        cost: field(facts, 'cost') ?? '',
        what: field(facts, 'what') ?? '',
        code: field(facts, 'code'),
        by: field(facts, 'by'),
        needs: field(facts, 'needs'),
      })),
    )
    .sort((a, b) => (a.species + a.name < b.species + b.name ? -1 : 1));
}

const stoppedBy = ({ code, by, needs }: ListedAttack): string =>
  code === null ? (by ?? `**not stopped**; would need ${needs}`) : `\`${code}\``;

/** The table of docs/attacks.md. */
export const renderAttacks = (attacks: readonly ListedAttack[]): string =>
  [
    '| attack | species | cost | what is done | stopped by |',
    '|---|---|---|---|---|',
    ...attacks.map((attack) => `| ${attack.name} | ${attack.species} | ${attack.cost} | ${attack.what} | ${stoppedBy(attack)} |`),
  ].join('\n');
