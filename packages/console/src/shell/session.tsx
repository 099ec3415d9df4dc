import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { isSessionOver } from '../api/problem.ts';
import { answerOf, service } from '../api/service.ts';
import { Failed, Loading } from '../parts/notice.tsx';
import { goToSignIn } from './go-to-sign-in.ts';
import { useSettings } from './settings.tsx';

const readMe = () => answerOf(service.GET('/v1/staff/me'));
export type Me = Awaited<ReturnType<typeof readMe>>;

const Signed = createContext<Me | null>(null);

/** Nothing is shown before it is known who looks. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const me = useQuery({ queryKey: ['me'], queryFn: readMe, staleTime: 60_000, retry: false });
  if (me.data?.complete === true) return <Signed value={me.data}>{children}</Signed>;
  if (me.isPending) return <Loading />;
  if (me.data?.complete === false || isSessionOver(me.error)) {
    goToSignIn();
    return <Loading />;
  }
  return <Failed error={me.error} again={() => void me.refetch()} />;
}

export function useMe(): Me {
  const me = useContext(Signed);
  if (me === null) throw new Error('a screen outside of a session');
  return me;
}

/** What the signed-in person may do with the data that is chosen. */
export function useMay(): (ability: string) => boolean {
  const { abilities } = useMe();
  const { mode } = useSettings();
  return (ability) => abilities[mode].includes(ability);
}
