import type { Language, ReasonCode } from '@mien/protocol';
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Words } from '../api/shapes.ts';
import type { Flow } from '../flow/flow.ts';
import type { Session } from '../session/open-session.ts';
import type { ReasonShown, ReasonTexts } from '../text/reason-text.ts';
import type { Say } from '../text/text.ts';
import type { Delivery } from '../upload/deliver-clips.ts';

/** What is said, and in which language: all that a screen without a verification needs. */
export interface Spoken {
  readonly language: Language;
  readonly say: Say;
  readonly reasons: ReasonTexts;
}

export interface Mien extends Spoken {
  readonly session: Session;
  readonly flow: Flow;
  /** the person is done here: the host page takes over */
  readonly leave: () => void;
  /** asks for a person, with what is known; false where the server could not be told */
  readonly askSupport: () => Promise<boolean>;
}

export const MienContext = createContext<Mien | null>(null);
export const SpokenContext = createContext<Spoken | null>(null);

export function useMien(): Mien {
  const mien = useContext(MienContext);
  if (mien === null) throw new Error('a screen outside of the element');
  return mien;
}

/** For screens that also stand without a verification. */
export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (spoken === null) throw new Error('a screen without words');
  return spoken;
}

export const inLanguage = (words: Words, language: Language): string => words[language];

/** A reason of the page's own finding, in words; every code the page can find has them. */
export function useReason(code: ReasonCode): ReasonShown {
  const { reasons } = useSpoken();
  return reasons[code] ?? { action: 'wait', title: code, cause: '', remedy: '' };
}

export function useDeliveries(): readonly Delivery[] {
  const { session } = useMien();
  const [deliveries, set] = useState(session.deliveries.read());
  useEffect(() => session.deliveries.listen(() => set(session.deliveries.read())), [session]);
  return deliveries;
}
