/** What the screen may show in a light sequence: the corners of its colour cube, black apart. */
export const SCREEN_COLOURS = ['red', 'green', 'blue', 'yellow', 'magenta', 'cyan', 'white'] as const;
export type ScreenColourName = (typeof SCREEN_COLOURS)[number];
