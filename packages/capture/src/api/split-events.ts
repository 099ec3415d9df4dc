export interface ServerEvent {
  readonly name: string;
  readonly data: string;
  /** where a stream that was cut goes on; empty where it has no such place */
  readonly id: string;
}

/** Whole events of a stream's text, and what is left for the next part. Comments (heartbeats) are dropped. */
export function splitEvents(text: string): { readonly events: readonly ServerEvent[]; readonly rest: string } {
  const blocks = text.split('\n\n');
  const rest = blocks.pop() ?? '';
  const events = blocks.flatMap((block): ServerEvent[] => {
    const lines = block.split('\n');
    const field = (name: string): string =>
      lines
        .filter((line) => line.startsWith(`${name}: `))
        .map((line) => line.slice(name.length + 2))
        .join('\n');
    const name = field('event');
    return name === '' ? [] : [{ name, data: field('data'), id: field('id') }];
  });
  return { events, rest };
}
