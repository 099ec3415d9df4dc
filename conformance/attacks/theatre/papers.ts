import type { Picture } from '@mien/analysis';
import type { Claims } from '@mien/protocol';
import {
  breakIdNumber,
  type DocumentPerson,
  type Fonts,
  photocopy,
  photographDocument,
  recaptureFromScreen,
  renderPrcBack,
  renderPrcFront,
  screenshot,
  seededRandom,
} from '@mien/samples';

export interface Desk {
  readonly fonts: Fonts;
  readonly portrait: Picture;
  readonly person: DocumentPerson;
}

export interface Paper {
  /** the front as the camera sees it */
  readonly front: Picture;
  readonly back?: Picture;
  /** what the wallet was told, where it differs from the holder's own data */
  readonly claims?: Claims;
}

const shoot = (card: Picture): Picture => photographDocument(card, seededRandom(5), {}).picture;
const frontOf = async ({ fonts, person, portrait }: Desk, options = {}): Promise<Picture> =>
  (await renderPrcFront(fonts, person, portrait, options)).picture;

/** Documents shown by those who have not the right one. */
export const PAPERS = {
  genuine: async (desk) => ({ front: shoot(await frontOf(desk)) }),
  /** the portrait alone, large, where a card should be: a face is found in it, and it is the applicant's */
  'face-in-place-of-document': async ({ portrait }) => ({ front: shoot(portrait) }),
  'document-photocopy': async (desk) => ({ front: shoot(photocopy(await frontOf(desk), seededRandom(8))) }),
  'document-on-screen': async (desk) => ({ front: recaptureFromScreen(shoot(await frontOf(desk)), seededRandom(4)) }),
  'document-as-picture-file': async (desk) => ({ front: screenshot(await frontOf(desk)) }),
  'document-specimen': async (desk) => ({ front: shoot(await frontOf(desk, { mark: '样本' })) }),
  'document-field-edited': async (desk) => ({
    front: shoot(await frontOf(desk, { edited: { birthDate: '1990-02-14' } })),
    claims: { fullName: desk.person.nameZh, birthDate: '1990-02-14', documentNumber: desk.person.idNumber },
  }),
  'document-number-invented': async (desk) => {
    const person = breakIdNumber(desk.person);
    return {
      front: shoot(await frontOf({ ...desk, person })),
      back: shoot((await renderPrcBack(desk.fonts, person)).picture),
      claims: { fullName: person.nameZh, birthDate: person.birthDate, documentNumber: person.idNumber },
    };
  },
} as const satisfies Record<string, (desk: Desk) => Promise<Paper>>;

export type PaperName = keyof typeof PAPERS;
