import { openHead, openOtherPerson, seededRandom } from '@mien/samples';
import { serveRequests } from '../../children/serve-requests.ts';
import { openBenchEngine } from '../../verification/open-engine.ts';
import { drawChallenge } from '../draw-challenge.ts';
import { filmLight } from '../light-sequence.ts';
import { filmPart } from '../real/film-part.ts';
import { type Recipe, recordClip } from '../record-clip.ts';
import { HONEST, PRESENTED, presentedWith } from '../species.ts';
import { drawDigits } from '../voice/draw-digits.ts';
import { recordVoice } from '../voice/record-voice.ts';
import type { FilmAnswer, FilmOrder } from './orders.ts';

const SIZE = { width: 640, height: 480 } as const;
/** Of the film of somebody else, from which each presentation takes a part of its own. */
const STRANGER_SECONDS = 40;

const engine = await openBenchEngine();
const head = await openHead(engine.models, SIZE);
const stranger = await openOtherPerson(engine.decoder, engine.limits, SIZE, STRANGER_SECONDS);
const recipes: Readonly<Record<string, Recipe>> = { ...HONEST, ...PRESENTED, ...presentedWith(stranger) };

function filmFace(name: string, seed: number): Promise<FilmAnswer> {
  const recipe = recipes[name];
  if (recipe === undefined) throw new Error(`No species is called ${name}`);
  const random = seededRandom(seed);
  return recordClip(head, drawChallenge(random), recipe, seed, random, engine);
}

serveRequests(async (order: FilmOrder): Promise<FilmAnswer> => {
  if (order.kind === 'face') return filmFace(order.recipe, order.seed);
  if (order.kind === 'light') return { margin: await filmLight(head, engine, order.subject, order.seed) };
  if (order.kind === 'real') return filmPart(order, order.seed, engine);
  const random = seededRandom(order.seed);
  const { lips, language, seed } = order;
  return recordVoice(head, { challenge: drawDigits(random), lips, language }, seed, random, engine);
});
