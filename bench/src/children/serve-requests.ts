import { type Cost, measureCall } from '../measure/measure-call.ts';

/** What a child sends back for each request, in order. */
export type Reply<Answer> =
  | { readonly ok: true; readonly answer: Answer; readonly cost: Cost; readonly peakMemoryMb: number }
  | { readonly ok: false; readonly error: string };

/** The child's side: answers one request after the other and measures each around the handler, without the pipe. */
export function serveRequests<Request, Answer>(handle: (request: Request) => Promise<Answer>): void {
  const answer = async (request: Request): Promise<Reply<Answer>> => {
    try {
      const { value, cost } = await measureCall(() => handle(request));
      // ru_maxrss is KiB on Linux and macOS as Node reports it
      return { ok: true, answer: value, cost, peakMemoryMb: process.resourceUsage().maxRSS / 1024 };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  };
  let last = Promise.resolve();
  process.on('message', (request: Request) => {
    last = last.then(async () => {
      const reply = await answer(request);
      process.send?.(reply);
    });
  });
  process.on('disconnect', () => process.exit(0));
}
