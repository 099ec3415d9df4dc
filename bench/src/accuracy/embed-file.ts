import {
  ALIGNED_SIZE,
  alignFace,
  type Embedding,
  type Engine,
  embedFace,
  lightOf,
  locateMainFace,
  type Model,
  type ModelId,
  sampleAffine,
  toneOf,
} from '@mien/analysis';

/** Looks a clip gets, one a second from its start; a still gets one. */
const MOST_LOOKS = 8;
const LOOK_REQUEST = { frameRate: 1, maxSide: 1280, audio: false } as const;

export interface EmbeddedFile {
  readonly template: readonly number[];
  /** skin tone (a proxy) and light of the face, over the same frames */
  readonly groups: Readonly<Record<'tone' | 'light', string>>;
}

/**
 * The template of the main face in a still or a clip: the mean direction over the frames in which a face was found.
 * @returns null when no face was found or the file could not be read
 * @throws when a model cannot be had: a rate measured without it would be none
 */
export async function embedFile(path: string, engine: Engine): Promise<EmbeddedFile | null> {
  const need = async (id: ModelId): Promise<Model> => {
    const model = await engine.models.get(id);
    if (!model.measured) throw new Error(`The model ${id} cannot be had here`);
    return model.value;
  };
  const detectors = { short: await need('face-detector-short'), full: await need('face-detector-full') };
  const [mesh, embedder] = [await need('face-mesh'), await need(engine.embedder)];
  const found: Embedding[] = [];
  const colours: Colour[] = [];
  let looks = 0;
  for await (const event of engine.decoder.decode({ path }, LOOK_REQUEST, engine.limits)) {
    if (event.type !== 'frame' || looks >= MOST_LOOKS) continue;
    looks += 1;
    const { picture } = event.frame;
    const face = await locateMainFace(picture, detectors, mesh);
    if (face === null) continue;
    const aligned = sampleAffine(picture, alignFace(face.landmarks), ALIGNED_SIZE, ALIGNED_SIZE);
    colours.push(middleColour(aligned));
    found.push(await embedFace(aligned, engine.embedder, embedder));
  }
  const template = meanDirection(found);
  if (template === null) return null;
  const colour = meanColour(colours);
  return { template, groups: { tone: toneOf(colour), light: lightOf(0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]) } };
}

type Colour = readonly [number, number, number];

const meanColour = (colours: readonly Colour[]): Colour => {
  const channel = (at: 0 | 1 | 2): number => colours.reduce((sum, colour) => sum + colour[at], 0) / Math.max(1, colours.length);
  return [channel(0), channel(1), channel(2)];
};

/** The middle of an aligned face is skin. @param aligned 112 × 112 × 3 RGB */
function middleColour(aligned: Float32Array): Colour {
  const colours: Colour[] = [];
  for (let y = Math.floor(ALIGNED_SIZE / 3); y < (2 * ALIGNED_SIZE) / 3; y += 4)
    for (let x = Math.floor(ALIGNED_SIZE / 3); x < (2 * ALIGNED_SIZE) / 3; x += 4) {
      const at = (y * ALIGNED_SIZE + x) * 3;
      colours.push([aligned[at] ?? 0, aligned[at + 1] ?? 0, aligned[at + 2] ?? 0]);
    }
  return meanColour(colours);
}

/** The mean of templates at length 1; null of none. */
function meanDirection(templates: readonly Embedding[]): readonly number[] | null {
  const first = templates[0];
  if (first === undefined) return null;
  const sum = [...first].map((_, at) => templates.reduce((all, template) => all + (template[at] ?? 0), 0));
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}
