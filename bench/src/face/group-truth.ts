/**
 * Middles of the faces on the six group photographs of face-api's demo (pixels of the JPEG), set by eye. Within one photograph every
 * face is another person; who appears on two photographs is not known, so faces of two photographs are never compared.
 */
export const GROUP_FACES = [
  [
    [500, 485],
    [930, 540],
    [1570, 335],
  ],
  [
    [440, 270],
    [985, 355],
    [1544, 280],
  ],
  [
    [690, 470],
    [1195, 372],
    [1590, 440],
  ],
  [
    [754, 195],
    [345, 320],
    [1065, 310],
    [1358, 285],
  ],
  [
    [868, 225],
    [690, 547],
    [1198, 327],
    [1497, 535],
    [467, 1025],
  ],
  [
    [360, 637],
    [766, 487],
    [1272, 455],
    [1592, 427],
  ],
] as const satisfies readonly (readonly (readonly [number, number])[])[];
