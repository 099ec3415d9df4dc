// One process of the service, to be killed: `serve`, `api` or `worker`. Prints one line of JSON when it runs.
import { api, readConfig, serve, worker } from '../../dist/index.js';

const START = { serve, api, worker };
const read = readConfig(process.env);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const started = await START[process.argv[2]](read.config, read.secrets);
if (!started.ok) {
  process.stdout.write(`${JSON.stringify({ problem: started.problem })}\n`);
  process.exit(3);
}
const { address = null, firstKey = null, stop } = started.running;
process.stdout.write(`${JSON.stringify({ address, firstKey })}\n`);
process.on('SIGTERM', () => {
  stop().then(() => process.exit(0));
});
