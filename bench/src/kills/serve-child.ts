/** One process of the service, to be killed: `api` or `worker`. Prints one line of JSON when it runs. */
import { api, readConfig, worker } from '@mien/server';

const read = readConfig(process.env);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const started = await (process.argv[2] === 'api' ? api : worker)(read.config, read.secrets);
if (!started.ok) throw new Error(started.problem);
const { running } = started;
const { address, firstKey } = { address: null, firstKey: null, ...running };
process.stdout.write(`${JSON.stringify({ address, firstKey })}\n`);
process.on('SIGTERM', () => {
  running.stop().then(() => process.exit(0));
});
