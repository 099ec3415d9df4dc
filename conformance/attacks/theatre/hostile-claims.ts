import type { Claims } from '@mien/protocol';

export const HOSTILE_TEXT = '<img src=x onerror=document.title="owned">';

/** Runs where text becomes a page: each writes its own word into the title. */
const MARKUP = ['"><script>document.title="owned"</script>', HOSTILE_TEXT, '<svg onload=document.title="owned">'] as const;

/** What somebody fills into their profile who means no good; each text is a legal value of its field. */
export const HOSTILE_CLAIMS: Readonly<Record<'markup' | 'statements' | 'templates', Claims>> = {
  markup: {
    fullName: MARKUP[0],
    givenNames: MARKUP[1],
    surname: MARKUP[2],
    birthDate: '1990-01-02',
    documentNumber: '<b onclick=alert(1)>X',
  },
  statements: {
    fullName: "Robert'); drop table accounts; --",
    givenNames: "' or '1'='1",
    surname: '"; delete from audit; --',
    documentNumber: "x' union select sealed from y--",
  },
  templates: {
    fullName: `{{constructor.constructor('return process')()}} $\{7*7} #{7*7} <%= 7*7 %>`,
    givenNames: '{{7*7}}',
    surname: '$(id) `id` %s%s%n',
    documentNumber: '=cmd|"/C calc"!A0',
  },
};
