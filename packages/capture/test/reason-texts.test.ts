import { LANGUAGES, REASON_CODES, reasonFacts } from '@mien/protocol';
import { expect, test } from 'vitest';
import { reasonTexts } from '../vite/reason-texts.ts';

test('no text for staff and no reason that is told in general reaches a browser', () => {
  const { load } = reasonTexts() as unknown as { load: (id: string) => string };
  for (const language of LANGUAGES) {
    const source = load(`\0virtual:mien-reasons/${language}`);
    expect(source).toContain('network.offline');
    expect(source).not.toContain('staffText');
    for (const code of REASON_CODES) if (reasonFacts(code).shown !== 'exact') expect(source).not.toContain(`"${code}"`);
  }
});
