import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fetchClip } from '../api/service.ts';

/** A clip in memory under an address of this page alone; nothing is asked before it is wanted, and nothing stays once the screen is left. */
export function useClip(verificationId: string, clipId: string | null, wanted: boolean) {
  const clip = useQuery({
    queryKey: ['clip', verificationId, clipId],
    queryFn: ({ signal }) => fetchClip(verificationId, clipId ?? '', signal),
    enabled: wanted && clipId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const [address, setAddress] = useState<string | null>(null);
  const { data } = clip;
  useEffect(() => {
    if (data === undefined) return setAddress(null);
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return { address, error: clip.error, loading: clip.isFetching };
}
