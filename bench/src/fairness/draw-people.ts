import { asReplay, type SceneEffect, type SkinGains, withLight, withSkinTone, withTilt } from '@mien/samples';
import { answeringPerson, heldPicture, type Recipe } from '../liveness/record-clip.ts';
import { followPrompts } from '../liveness/species.ts';

/** One portrait, its skin drawn darker in steps. */
const SKINS = {
  'as it is': [1, 1, 1],
  'drawn tan': [0.78, 0.7, 0.62],
  'drawn brown': [0.56, 0.47, 0.4],
  'drawn dark': [0.36, 0.29, 0.25],
} as const satisfies Record<string, SkinGains>;

const LIGHTS = { 'dim light': 0.6, 'a lit room': 1, 'bright light': 1.25 } as const;

export interface DrawnGroup {
  /** as it was drawn: what is measured of it is something else */
  readonly drawn: string;
  readonly recipe: Recipe;
}

const drawings = Object.entries(SKINS).flatMap(([skin, gains]) =>
  Object.entries(LIGHTS).map(([light, factor]) => ({
    drawn: `${skin}, ${light}`,
    effects: [withSkinTone(gains), withLight(factor)] as readonly SceneEffect[],
  })),
);

export const DRAWN_PEOPLE: readonly DrawnGroup[] = drawings.map(({ drawn, effects }) => ({
  drawn,
  recipe: { movement: answeringPerson, effects: () => effects },
}));

/** The two presentations that hold a picture of the person and one that plays them. */
export const DRAWN_ATTACKS: Readonly<Record<string, readonly DrawnGroup[]>> = {
  'print, turned towards each prompt': drawings.map(({ drawn, effects }) => ({
    drawn,
    recipe: { movement: heldPicture, effects: (challenge) => [...effects, withTilt(followPrompts(challenge, 38))] },
  })),
  'live answers shown on a screen': drawings.map(({ drawn, effects }) => ({
    drawn,
    recipe: { movement: answeringPerson, effects: () => [...effects, asReplay(0.03)] },
  })),
};
