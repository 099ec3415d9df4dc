import { readFile } from 'node:fs/promises';
import { measureFloor } from './measure-floor.ts';

/** Measures the clip at the path it is given, alone in its process, and prints the milliseconds of each warm run as JSON. */
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('which clip?');
process.stdout.write(JSON.stringify(await measureFloor(await readFile(path))));
