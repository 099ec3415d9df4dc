import { notStopped } from './theatre/attack.ts';

notStopped(
  'portrait-replaced',
  {
    species: 'document',
    cost: 3,
    what: 'the attacker’s own portrait printed into another person’s card, well enough that nothing of the print shows',
    needs: 'reading the chip, or asking the issuer; a reviewer may see it (document.portrait_replaced)',
  },
  // the card of the tests is drawn: its portrait is put there by the one who made it
  async (stage) => stage.judge({ face: (await stage.recording('honest')).step, documents: await stage.documents() }),
);
