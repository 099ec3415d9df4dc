import { useEffect, useState } from 'preact/hooks';
import { useMien } from '../screens/mien-context.ts';
import type { Practice } from './practice.tsx';
import type { Rehearsed } from './rehearsed.ts';

/** Loaded when somebody practises: who does not, does not carry it. */
export function LazyPractice({ rehearsed }: { readonly rehearsed: Rehearsed }) {
  const { session, flow } = useMien();
  const [Part, set] = useState<typeof Practice | null>(null);
  useEffect(() => {
    void import('./practice.tsx').then((loaded) => set(() => loaded.Practice));
  }, []);
  return Part === null ? (
    <div class="spin" />
  ) : (
    <Part rehearsed={rehearsed} document={flow.documentType} onLeave={() => session.flow.dispatch({ type: 'back' })} />
  );
}
