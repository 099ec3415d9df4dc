import { HOSTILE_CLAIMS } from './theatre/hostile-claims.ts';
import { expectKeptAsText } from './theatre/keep-as-text.ts';
import { withstood } from './theatre/withstood.ts';

withstood(
  'claims-with-statements',
  {
    species: 'service',
    cost: 1,
    what: 'names that end one SQL statement and begin another',
    by: 'every value is a parameter of its statement; claims rest sealed',
  },
  () => expectKeptAsText(HOSTILE_CLAIMS.statements),
);
