import { HOSTILE_CLAIMS } from './theatre/hostile-claims.ts';
import { expectKeptAsText } from './theatre/keep-as-text.ts';
import { withstood } from './theatre/withstood.ts';

withstood(
  'claims-with-templates',
  {
    species: 'service',
    cost: 1,
    what: 'names that a template, a shell or a spreadsheet would evaluate',
    by: 'nothing a person says is ever part of a template: mails and answers carry it as data or not at all',
  },
  () => expectKeptAsText(HOSTILE_CLAIMS.templates),
);
