import { type Policy, WORLDWIDE, ZH_WALLET } from '@mien/protocol';
import {
  breakIdNumber,
  inventPerson,
  photocopy,
  recaptureFromScreen,
  renderLicenceBack,
  renderLicenceFront,
  renderPrcBack,
  renderPrcFront,
  renderTravelDocument,
  screenshot,
  seededRandom,
  smearRows,
} from '@mien/samples';
import { describe } from 'vitest';
import { bringsAbout, type Scene } from './bring-about.ts';
import { type Studio, useStudio } from './studio.ts';

const studio = useStudio();

/** A passport of an invented German under the worldwide standard, with its own claims. */
async function passport(
  at: Studio,
  change: (card: Awaited<ReturnType<typeof renderTravelDocument>>['picture']) => typeof card = (card) => card,
) {
  const holder = inventPerson(seededRandom(21), 'AUT');
  const page = await renderTravelDocument(at.fonts, 'passport', holder, at.portrait);
  const claims = {
    surname: holder.surname,
    givenNames: holder.givenNames,
    birthDate: holder.birthDate,
    documentNumber: holder.documentNumber,
  };
  return { front: await at.photograph(change(page.picture), { scale: 0.85 }), back: null, claims, policy: WORLDWIDE } satisfies Scene;
}

async function licence(at: Studio, smeared: 'whole' | 'smeared'): Promise<Scene> {
  const holder = inventPerson(seededRandom(22), 'USA');
  const front = await renderLicenceFront(at.fonts, holder, at.portrait);
  const back = await renderLicenceBack(at.fonts, holder);
  const card = smeared === 'whole' ? back.picture : smearRows(back.picture, 0.5, 10);
  return {
    front: await at.photograph(front.picture, { scale: 0.8 }),
    back: await at.photograph(card, { scale: 0.85 }),
    claims: { surname: holder.surname, givenNames: holder.givenNames, birthDate: holder.birthDate, documentNumber: holder.documentNumber },
    policy: WORLDWIDE,
  };
}

const changed = (change: Partial<Policy>): Policy => ({ ...ZH_WALLET, ...change });

describe('what stands on a document', () => {
  bringsAbout('document.mrz_unreadable', 'the zone is smeared', studio, (at) => passport(at, (card) => smearRows(card, 0.72, 14)));
  bringsAbout('document.barcode_unreadable', 'the barcode is smeared', studio, (at) => licence(at, 'smeared'));
  bringsAbout('document.text_unreadable', 'the lines of the name and number are smeared', studio, async (at) => ({
    front: await at.photograph(smearRows((await renderPrcFront(at.fonts, at.person, at.portrait)).picture, 0.82, 12)),
  }));
  bringsAbout('document.expired', 'judged ten years later', studio, () => ({ asOf: '2046-11-23' }));
  bringsAbout('document.expires_soon', 'judged days before it runs out', studio, (at) => ({ asOf: dayBefore(at.person.expiryDate) }));
  bringsAbout('document.type_not_accepted', 'a resident card under a standard of passports', studio, () => ({
    policy: changed({ documents: [{ type: 'passport', states: 'all', back: false }] }),
  }));
  bringsAbout('document.country_not_accepted', 'a passport of a state that is not on the list', studio, async (at) => ({
    ...(await passport(at)),
    policy: { ...WORLDWIDE, documents: [{ type: 'passport', states: ['FRA'], back: false }] },
  }));
  bringsAbout('policy.country_not_served', 'a state the wallet does not serve', studio, () => ({
    policy: changed({ statesNotServed: ['CHN'] }),
  }));
  bringsAbout('document.photocopy', 'a black-and-white copy on a table', studio, async (at) => ({
    front: await at.photograph(photocopy((await renderPrcFront(at.fonts, at.person, at.portrait)).picture, seededRandom(8))),
  }));
  bringsAbout('document.screen', 'the card on a screen', studio, async (at) => ({
    front: await at.encode(
      recaptureFromScreen(at.shoot((await renderPrcFront(at.fonts, at.person, at.portrait)).picture), seededRandom(4)),
    ),
  }));
  bringsAbout('document.screenshot', 'a picture file in a viewer', studio, async (at) => ({
    front: await at.encode(screenshot((await renderPrcFront(at.fonts, at.person, at.portrait)).picture)),
  }));
  bringsAbout('document.specimen', 'SPECIMEN printed across the card', studio, async (at) => ({
    front: await at.photograph((await renderPrcFront(at.fonts, at.person, at.portrait, { mark: '样本' })).picture),
  }));
  bringsAbout('document.tampered', 'another birth date over the printed one', studio, async (at) => ({
    front: await at.photograph((await renderPrcFront(at.fonts, at.person, at.portrait, { edited: { birthDate: '1990-02-14' } })).picture),
    claims: { ...at.claims, birthDate: '1990-02-14' },
  }));
  bringsAbout('document.data_inconsistent', 'another person’s zone under the printed page', studio, async (at) => {
    const holder = inventPerson(seededRandom(21), 'AUT');
    const mrzPerson = { ...inventPerson(seededRandom(23), 'AUT'), sex: holder.sex };
    const page = await renderTravelDocument(at.fonts, 'passport', holder, at.portrait, { mrzPerson });
    return {
      front: await at.photograph(page.picture, { scale: 0.85 }),
      back: null,
      claims: (await passport(at)).claims,
      policy: WORLDWIDE,
    };
  });
  bringsAbout('identity.id_number_invalid', 'a resident number with a wrong check digit', studio, async (at) => {
    const person = breakIdNumber(at.person);
    return {
      front: await at.photograph((await renderPrcFront(at.fonts, person, at.portrait)).picture),
      back: await at.photograph((await renderPrcBack(at.fonts, person)).picture),
      claims: { ...at.claims, documentNumber: person.idNumber },
    };
  });
});

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 5 * 86_400_000).toISOString().slice(0, 10);
}
