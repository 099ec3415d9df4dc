import {
  ALIGNED_SIZE,
  alignFace,
  type Embedding,
  type Engine,
  embedFace,
  locateMainFace,
  type Model,
  type ModelId,
  sampleAffine,
} from '@mien/analysis';

/** Looks a clip gets, one a second from its start; a still gets one. */
const MOST_LOOKS = 8;
const LOOK_REQUEST = { frameRate: 1, maxSide: 1280, audio: false } as const;

/**
 * The template of the main face in a still or a clip: the mean direction over the frames in which a face was found.
 * @returns null when no face was found or the file could not be read
 * @throws when a model cannot be had: a rate measured without it would be none
 */
export async function embedFile(path: string, engine: Engine): Promise<readonly number[] | null> {
  const need = async (id: ModelId): Promise<Model> => {
    const model = await engine.models.get(id);
    if (!model.measured) throw new Error(`The model ${id} cannot be had here`);
    return model.value;
  };
  const detectors = { short: await need('face-detector-short'), full: await need('face-detector-full') };
  const [mesh, embedder] = [await need('face-mesh'), await need(engine.embedder)];
  const found: Embedding[] = [];
  let looks = 0;
  for await (const event of engine.decoder.decode({ path }, LOOK_REQUEST, engine.limits)) {
    if (event.type !== 'frame' || looks >= MOST_LOOKS) continue;
    looks += 1;
    const { picture } = event.frame;
    const face = await locateMainFace(picture, detectors, mesh);
    if (face === null) continue;
    found.push(await embedFace(sampleAffine(picture, alignFace(face.landmarks), ALIGNED_SIZE, ALIGNED_SIZE), engine.embedder, embedder));
  }
  return meanDirection(found);
}

/** The mean of templates at length 1; null of none. */
function meanDirection(templates: readonly Embedding[]): readonly number[] | null {
  const first = templates[0];
  if (first === undefined) return null;
  const sum = [...first].map((_, at) => templates.reduce((all, template) => all + (template[at] ?? 0), 0));
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}
