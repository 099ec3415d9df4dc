import { resizePicture } from '@mien/analysis';
import { ZH_WALLET } from '@mien/protocol';
import { encodeClip, inventPerson, renderPrcFront, renderTravelDocument, seededRandom } from '@mien/samples';
import { describe } from 'vitest';
import { bringsAbout } from './bring-about.ts';
import { useStudio } from './studio.ts';

const studio = useStudio();

describe('the person, the document and the wallet’s records', () => {
  bringsAbout('identity.name_mismatch', 'the profile has another given name', studio, ({ claims }) => ({
    claims: { ...claims, fullName: '王小明' },
  }));
  bringsAbout('identity.birth_date_mismatch', 'the profile has another birth date', studio, ({ claims }) => ({
    claims: { ...claims, birthDate: '1971-03-04' },
  }));
  bringsAbout('identity.document_number_mismatch', 'the profile has another number', studio, ({ claims }) => ({
    claims: { ...claims, documentNumber: '11010119900307453X' },
  }));
  bringsAbout('identity.nationality_mismatch', 'the profile has another nationality', studio, async (at) => {
    const holder = inventPerson(seededRandom(21), 'AUT');
    const page = await renderTravelDocument(at.fonts, 'passport', holder, at.portrait);
    const { surname, givenNames, birthDate, documentNumber } = holder;
    return {
      front: await at.photograph(page.picture, { scale: 0.85 }),
      back: null,
      claims: { surname, givenNames, birthDate, documentNumber, nationality: 'FRA' },
    };
  });
  bringsAbout('identity.face_mismatch', 'somebody else before the camera', studio, async (at) => ({
    face: await encodeClip(await at.otherPerson(4), { codec: 'vp8', container: 'webm' }),
  }));
  bringsAbout('identity.face_borderline', 'a portrait pressed to 60 % of its height, half alike', studio, async (at) => {
    const { width, height } = at.portrait;
    const pressed = resizePicture(at.portrait, width, Math.round(height * 0.6));
    return { front: await at.photograph((await renderPrcFront(at.fonts, at.person, pressed)).picture) };
  });
  bringsAbout('identity.portrait_unusable', 'the portrait on the card is worn away', studio, async (at) => {
    const card = (await renderPrcFront(at.fonts, at.person, at.portrait)).picture;
    const data = Uint8Array.from(card.data);
    for (let y = 80; y < 470; y++) data.fill(214, (y * card.width + 640) * 3, (y * card.width + 950) * 3);
    return { front: await at.photograph({ ...card, data }) };
  });
  bringsAbout('identity.under_age', 'a standard for people over a hundred', studio, () => ({ policy: { ...ZH_WALLET, minAge: 110 } }));
});
