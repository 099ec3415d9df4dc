// A whole service in a process of its own, to be killed: prints one line of JSON when it listens.
import { readConfig, serve } from '../../dist/index.js';

const read = readConfig(process.env);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const started = await serve(read.config, read.secrets);
if (!started.ok) {
  process.stdout.write(`${JSON.stringify({ problem: started.problem })}\n`);
  process.exit(3);
}
process.stdout.write(`${JSON.stringify({ address: started.running.address, firstKey: started.running.firstKey })}\n`);
process.on('SIGTERM', () => {
  started.running.stop().then(() => process.exit(0));
});
