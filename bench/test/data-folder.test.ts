import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCsvLine, readDataFolder } from '../src/data-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mien-data-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

describe('a folder of anybody’s own data', () => {
  it('may lack any part', async () => {
    expect(await readDataFolder(folder)).toEqual({
      pairs: [],
      documents: [],
      genuine: [],
      attacks: {},
      labels: new Map(),
      problems: [],
    });
  });

  it('reads pairs, documents with JSON fields, genuine files and attacks by species', async () => {
    await mkdir(join(folder, 'attacks', 'print'), { recursive: true });
    await mkdir(join(folder, 'genuine'));
    await writeFile(join(folder, 'attacks', 'print', 'one.jpg'), '');
    await writeFile(join(folder, 'genuine', 'me.webm'), '');
    await writeFile(join(folder, 'pairs.csv'), 'a,b,same\nx.jpg,y.jpg,1\nx.jpg,z.jpg,0\n');
    await writeFile(join(folder, 'documents.csv'), 'file,type,mrz,fields\np.jpg,passport,AA|BB,"{""surname"":""LI""}"\n');
    const read = await readDataFolder(folder);
    expect(read.pairs.map((pair) => pair.same)).toEqual([true, false]);
    expect(read.documents[0]).toMatchObject({ type: 'passport', mrz: ['AA', 'BB'], fields: { surname: 'LI' } });
    expect(read.genuine).toHaveLength(1);
    expect(read.attacks['print']).toHaveLength(1);
    expect(read.problems).toEqual([]);
  });

  it('reads who wears glasses and how old they are, where somebody said so, and leaves out a row that says nonsense', async () => {
    await writeFile(
      join(folder, 'labels.csv'),
      'file,glasses,age\ngenuine/a.webm,1,31\ngenuine/b.webm,,70\nc.jpg,perhaps,20\nd.jpg,0,-3\n',
    );
    const { labels, problems } = await readDataFolder(folder);
    expect([...labels].map(([file, one]) => [file.slice(folder.length + 1), one])).toEqual([
      ['genuine/a.webm', { glasses: 'worn', age: '25 to 39' }],
      ['genuine/b.webm', { age: '60 and over' }],
    ]);
    expect(problems).toEqual([3, 4].map((row) => `labels.csv, row ${row}: needs file[,glasses as 1 or 0[,age in years]]`));
  });

  it('tells a bad row by its number and leaves it out', async () => {
    await writeFile(join(folder, 'pairs.csv'), 'a,b,same\nx.jpg,y.jpg,maybe\n');
    const read = await readDataFolder(folder);
    expect(read.pairs).toEqual([]);
    expect(read.problems).toEqual(['pairs.csv, row 1: needs a,b,same with same as 1 or 0']);
  });

  it('tells a path that leaves the folder and does not follow it', async () => {
    await writeFile(join(folder, 'pairs.csv'), '../../etc/passwd,b.jpg,1\n');
    const read = await readDataFolder(folder);
    expect(read.problems).toEqual(['a path leaves the folder: ../../etc/passwd']);
    expect(read.pairs).toEqual([]);
  });

  it('understands quotes and commas inside them', () => {
    expect(parseCsvLine('a,"b,""c""",d')).toEqual(['a', 'b,"c"', 'd']);
  });
});
