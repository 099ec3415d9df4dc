import {
  CALL_STEP_KINDS,
  REVIEW_RULES,
  STANDARD_APPEALS,
  STANDARD_CORRECTIONS,
  VELOCITY,
  WORLDWIDE_4,
  WORLDWIDE_VOICE,
} from '@mien/protocol';
import { isTree, valueAt } from './leaves.ts';

export interface OptionalSetting {
  /** names from the outside in */
  readonly path: readonly string[];
  /** what it begins with */
  readonly start: unknown;
}

/** What one begins from who works by day; the clock is that of who edits. */
const officeHours = (timeZone: string) => ({
  timeZone,
  week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }],
});

/**
 * Whatever a policy may leave out, in the order of the table of settings. Each begins with what its absence means, or with what a shipped
 * policy has; a legal basis alone begins empty, for nobody else can say it.
 * @param timeZone IANA; where the hours of calls begin
 */
export const optionalSettings = (timeZone: string): readonly OptionalSetting[] => [
  { path: ['lightSequence'], start: { colours: 8 } },
  { path: ['liveness'], start: WORLDWIDE_4.liveness },
  { path: ['liveness', 'maxReactionSeconds'], start: WORLDWIDE_VOICE.liveness?.maxReactionSeconds },
  { path: ['liveness', 'lips'], start: WORLDWIDE_VOICE.liveness?.lips },
  { path: ['corrections'], start: STANDARD_CORRECTIONS },
  { path: ['appeals'], start: STANDARD_APPEALS },
  { path: ['reverification', 'light'], start: 'allowed' },
  { path: ['review'], start: REVIEW_RULES },
  { path: ['call', 'steps'], start: CALL_STEP_KINDS },
  { path: ['call', 'recording'], start: 'kept' },
  { path: ['call', 'hours'], start: officeHours(timeZone) },
  { path: ['links', 'velocity'], start: VELOCITY },
  { path: ['links', 'faceSearchBasis'], start: '' },
];

/** Groups of which no setting must be there: they come with their first setting and go with their last. */
const HOLD_NOTHING_ELSE: readonly string[] = ['call', 'links'];

const stands = (draft: unknown, path: readonly string[]): boolean => valueAt(draft, path) !== undefined;

function hasRoom(draft: unknown, path: readonly string[]): boolean {
  const [group = ''] = path;
  const around = valueAt(draft, path.slice(0, -1));
  return isTree(around) || (around === undefined && HOLD_NOTHING_ELSE.includes(group));
}

/** What could be added to this draft. Pure. */
export const unusedSettings = (draft: unknown, all: readonly OptionalSetting[]): OptionalSetting[] =>
  all.filter(({ path }) => !stands(draft, path) && hasRoom(draft, path));

/** What could be taken out of a group of this draft. Pure. */
export const removableSettings = (draft: unknown, group: string, all: readonly OptionalSetting[]): OptionalSetting[] =>
  all.filter(({ path }) => path[0] === group && stands(draft, path));
