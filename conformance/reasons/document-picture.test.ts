import { describe } from 'vitest';
import { bringsAbout } from './bring-about.ts';
import { SPOILED } from './spoiled-documents.ts';
import { useStudio } from './studio.ts';

const studio = useStudio();

describe('a document that is not shown well', () => {
  for (const { code, what, make } of SPOILED) bringsAbout(code, what, studio, make);
});
