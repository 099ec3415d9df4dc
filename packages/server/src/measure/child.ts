/**
 * The analysis child: models loaded once, no keys, no database, no environment. Clip bytes come on standard input, signals go out on
 * descriptor 3; its parent watches and ends it from outside. It ends by itself when its parent is gone.
 */
import { Socket } from 'node:net';
import { openEngine } from './child/open-engine.ts';
import { readFrames } from './child/read-frames.ts';
import { type ClipOrders, serveClips } from './child/serve-clips.ts';
import { type Answer, FRAMES, OpenOrder } from './wire.ts';

const ALIVE_MS = 1000;

const output = new Socket({ fd: 3, readable: false, writable: true });
output.on('error', () => process.exit(1));
const answer = (given: Answer): void => void output.write(`${JSON.stringify(given)}\n`);

let serving: ClipOrders | null = null;
for await (const { kind, clip, payload } of readFrames(process.stdin)) {
  if (kind === FRAMES.open) {
    const engine = await openEngine(OpenOrder.parse(JSON.parse(payload.toString('utf8'))));
    const clips = serveClips(engine, answer);
    setInterval(() => answer({ type: 'alive', modelRuns: engine.runs() }), ALIVE_MS).unref();
    answer({ type: 'alive', modelRuns: engine.runs() });
    serving = clips;
  } else serving?.take(kind, clip, payload);
}
process.exit(0);
