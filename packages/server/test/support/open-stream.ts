/** One event of a stream as a browser reads it. */
interface StreamEvent {
  readonly name: string;
  readonly id: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: what a stream told; each test looks at what it promises
  readonly data: any;
}

export interface OpenStream {
  readonly status: number;
  /** the next event; undefined at the end */
  next(): Promise<StreamEvent | undefined>;
  /** events up to the first that fits, that one last */
  until(fits: (event: StreamEvent) => boolean): Promise<StreamEvent>;
  close(): Promise<void>;
}

/** Server-sent events over real HTTP. */
export async function openStream(url: string, headers: Record<string, string>): Promise<OpenStream> {
  const answer = await fetch(url, { headers });
  const reader = (answer.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>;
  let text = '';
  const next = async (): Promise<StreamEvent | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const name = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (name !== undefined && data !== undefined) return { name, id: /^id: (.*)$/m.exec(block)?.[1], data: JSON.parse(data) };
        continue;
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };
  return {
    status: answer.status,
    next,
    until: async (fits) => {
      for (;;) {
        const event = await next();
        if (event === undefined) throw new Error('the stream ended before it told that');
        if (fits(event)) return event;
      }
    },
    close: () => reader.cancel(),
  };
}
