import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { z } from 'zod';

/**
 * Anybody's own folder. Any part may be missing:
 * `pairs.csv` (a,b,same), `documents.csv` (file,type,mrz with lines joined by |,fields as JSON),
 * `labels.csv` (file,glasses,age), `genuine/` and `attacks/SPECIES/` with stills or clips.
 */
export interface DataFolder {
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly same: boolean }[];
  readonly documents: readonly {
    readonly file: string;
    readonly type: string;
    readonly mrz: readonly string[];
    readonly fields: Readonly<Record<string, string>>;
  }[];
  readonly genuine: readonly string[];
  readonly attacks: Readonly<Record<string, readonly string[]>>;
  /** what is said of the person in a file, by its path; a label that is missing is a group of its own */
  readonly labels: ReadonlyMap<string, Labels>;
  readonly problems: readonly string[];
}

export interface Labels {
  readonly glasses?: 'worn' | 'none';
  readonly age?: string;
}

/** Whole years, from. */
const AGES = [
  { name: '60 and over', from: 60 },
  { name: '40 to 59', from: 40 },
  { name: '25 to 39', from: 25 },
  { name: 'under 25', from: 0 },
] as const;

/** One line of CSV with RFC 4180 quotes. */
export function parseCsvLine(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const symbol = line.charAt(at);
    if (quoted && symbol === '"' && line.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (symbol === '"') quoted = !quoted;
    else if (symbol === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += symbol;
  }
  return [...cells, cell];
}

const SAME: Readonly<Record<string, boolean>> = {
  '1': true,
  true: true,
  same: true,
  yes: true,
  '0': false,
  false: false,
  different: false,
  no: false,
};
const Fields = z.record(z.string(), z.string());

const readText = async (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);

const listFiles = async (directory: string): Promise<string[]> => {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(directory, entry.name))
    .sort();
};

function rowsOf(text: string | null, header: string): string[][] {
  const lines = (text ?? '')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  return (lines[0]?.replace(/\s/g, '').startsWith(header) ? lines.slice(1) : lines).map(parseCsvLine);
}

const parseFields = (json: string | undefined): Readonly<Record<string, string>> | null => {
  if (!json?.trim()) return {};
  try {
    const read = Fields.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

/** Reads the folder; a bad row is told by file and line and left out, never guessed at. */
export async function readDataFolder(directory: string): Promise<DataFolder> {
  const root = resolve(directory);
  const problems: string[] = [];
  const inside = (name: string): string | null => {
    const file = resolve(root, name.trim());
    if (file.startsWith(root + sep)) return file;
    problems.push(`a path leaves the folder: ${name}`);
    return null;
  };
  const pairs = rowsOf(await readText(join(root, 'pairs.csv')), 'a,b,same').flatMap(([a, b, same], at) => {
    const truth = SAME[(same ?? '').trim().toLowerCase()];
    if (!a || !b || truth === undefined) {
      problems.push(`pairs.csv, row ${at + 1}: needs a,b,same with same as 1 or 0`);
      return [];
    }
    const [first, second] = [inside(a), inside(b)];
    return first && second ? [{ a: first, b: second, same: truth }] : [];
  });
  const documents = rowsOf(await readText(join(root, 'documents.csv')), 'file,type').flatMap(([file, type, mrz, fields], at) => {
    const parsed = parseFields(fields);
    if (!file || !type || !parsed) {
      problems.push(`documents.csv, row ${at + 1}: needs file,type[,mrz[,fields as JSON of strings]]`);
      return [];
    }
    const path = inside(file);
    return path ? [{ file: path, type: type.trim(), mrz: mrz ? mrz.split('|') : [], fields: parsed }] : [];
  });
  const labels = new Map<string, Labels>();
  for (const [at, [file, glasses, age]] of rowsOf(await readText(join(root, 'labels.csv')), 'file,glasses').entries()) {
    const worn = (glasses ?? '').trim() === '' ? undefined : SAME[(glasses ?? '').trim().toLowerCase()];
    const years = (age ?? '').trim() === '' ? undefined : Number(age);
    const isBad = ((glasses ?? '').trim() !== '' && worn === undefined) || (years !== undefined && !(years >= 0 && years < 150));
    const path = !file || isBad ? null : inside(file);
    if (!file || isBad) problems.push(`labels.csv, row ${at + 1}: needs file[,glasses as 1 or 0[,age in years]]`);
    const band = years === undefined ? undefined : AGES.find(({ from }) => years >= from)?.name;
    if (path)
      labels.set(path, {
        ...(worn === undefined ? {} : { glasses: worn ? 'worn' : 'none' }),
        ...(band === undefined ? {} : { age: band }),
      });
  }
  const species = await readdir(join(root, 'attacks'), { withFileTypes: true }).catch(() => []);
  const attacks: Record<string, readonly string[]> = {};
  for (const entry of species.filter((found) => found.isDirectory()))
    attacks[entry.name] = await listFiles(join(root, 'attacks', entry.name));
  return { pairs, documents, genuine: await listFiles(join(root, 'genuine')), attacks, labels, problems };
}
