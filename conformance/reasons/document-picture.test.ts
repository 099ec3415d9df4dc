import { afterAll, beforeAll, describe } from 'vitest';
import { bringsAbout } from './bring-about.ts';
import { SPOILED } from './spoiled-documents.ts';
import { openStudio, type Studio } from './studio.ts';

let opened: Studio;
const studio = () => opened;
beforeAll(async () => {
  opened = await openStudio();
}, 300_000);
afterAll(() => opened.close());

describe('a document that is not shown well', () => {
  for (const { code, what, make } of SPOILED) bringsAbout(code, what, studio, make);
});
