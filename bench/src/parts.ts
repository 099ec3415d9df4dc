import { runBundles } from './bundles/run-bundles.ts';
import { runCapture } from './capture/run-capture.ts';
import { runDigits } from './digits/run-digits.ts';
import { runDocument } from './document/run-document.ts';
import { runEntitlements } from './entitlements/run-entitlements.ts';
import { runFace } from './face/run-face.ts';
import { runFairness } from './fairness/run-fairness.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { runInsight } from './insight/run-insight.ts';
import { reportKills } from './kills/report-kills.ts';
import { runRealPeople } from './liveness/real/run-films.ts';
import { runLiveness } from './liveness/run-liveness.ts';
import { runLoad } from './load/run-load.ts';
import type { PartOptions, PartResult } from './part.ts';
import { runReverification } from './reverification/run-reverification.ts';
import { runVerification } from './verification/run-verification.ts';

interface Part {
  readonly title: string;
  /** needs something given by hand, so it runs only where it is named */
  readonly byName?: true;
  /** draws or measures pictures in the bench's own process */
  readonly ownPictures?: true;
  readonly run: (options: PartOptions) => Promise<PartResult>;
  /** rows that can be measured without the others of the part, by what `--only` calls them */
  readonly apart?: Readonly<Record<string, (options: PartOptions) => Promise<PartResult>>>;
}

/** The parts of the bench by name; a result is `bench/results/NAME.json`. */
export type PartName =
  | 'verification'
  | 'document'
  | 'face'
  | 'liveness'
  | 'digits'
  | 'fairness'
  | 'load'
  | 'entitlements'
  | 'reverification'
  | 'insight'
  | 'fuzz'
  | 'capture'
  | 'bundles'
  | 'kills';
export const PARTS: Readonly<Record<PartName, Part>> = {
  verification: { title: 'A whole verification', run: runVerification },
  document: { title: 'Reading documents', run: runDocument },
  face: { title: 'Finding and comparing faces', run: runFace },
  liveness: { title: 'Living people and attacks', ownPictures: true, run: runLiveness, apart: { real: runRealPeople } },
  digits: { title: 'Digits read aloud', run: runDigits },
  fairness: { title: 'Groups of skin tone and light, simulated', ownPictures: true, run: runFairness },
  load: { title: 'The service under load', run: runLoad },
  entitlements: { title: 'Reading entitlements', run: runEntitlements },
  reverification: { title: 'Re-verification of a million accounts', run: runReverification },
  insight: { title: 'Figures over a million verifications', run: runInsight },
  fuzz: { title: 'Damaged recordings', run: runFuzz },
  capture: { title: 'Guidance in the page', run: runCapture },
  bundles: { title: 'The console by screen', run: runBundles },
  kills: { title: 'Processes killed during verifications', byName: true, run: reportKills },
};

export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];
