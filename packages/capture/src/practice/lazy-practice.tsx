import { useEffect, useState } from 'preact/hooks';
import type { PolicyView } from '../api/shapes.ts';
import type { Practice } from './practice.tsx';

/** Loaded when somebody practises: who does not, does not carry it. */
export function LazyPractice({ policy }: { readonly policy: PolicyView }) {
  const [Part, set] = useState<typeof Practice | null>(null);
  useEffect(() => {
    void import('./practice.tsx').then((loaded) => set(() => loaded.Practice));
  }, []);
  return Part === null ? <div class="spin" /> : <Part policy={policy} />;
}
