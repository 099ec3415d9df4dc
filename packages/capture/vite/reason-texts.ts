import { LANGUAGES, REASON_CODES, reasonFacts, reasonText } from '@mien/protocol';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:mien-reasons/';

/**
 * Reasons that the page can find by itself, one module a language. Texts for staff and reasons that are told in general stay out: what
 * reaches a browser reaches everybody.
 */
export function reasonTexts(): Plugin {
  return {
    name: 'mien-reason-texts',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load: (id) => {
      const language = LANGUAGES.find((one) => id === `\0${PREFIX}${one}`);
      if (language === undefined) return null;
      const told = REASON_CODES.filter((code) => reasonFacts(code).shown === 'exact').map((code) => {
        const { title, cause, remedy } = reasonText(code, language);
        return [code, { action: reasonFacts(code).action, title, cause, remedy }];
      });
      return `export const reasons = ${JSON.stringify(Object.fromEntries(told))};`;
    },
  };
}
