import { useMutation } from '@tanstack/react-query';
import { downloadClip } from '../api/service.ts';
import type { Clip } from '../api/shapes.ts';
import { useTell } from '../parts/notice.tsx';
import { useMay } from '../shell/session.tsx';
import { useWords } from '../shell/settings.tsx';

/** What the file is called: nothing in it names a person. */
const nameOf = ({ id, step }: Clip, { type }: Blob): string => `${step}-${id.slice(-8)}.${type.includes('mp4') ? 'mp4' : 'webm'}`;

/** For the few whose role lets them keep a recording; nobody else sees that it could be. */
export function Download({ verificationId, clip }: { readonly verificationId: string; readonly clip: Clip }) {
  const words = useWords();
  const tell = useTell();
  const may = useMay();
  const save = useMutation({
    mutationFn: () => downloadClip(verificationId, clip.id),
    onSuccess: (file) => {
      const address = URL.createObjectURL(file);
      const link = document.createElement('a');
      link.href = address;
      link.download = nameOf(clip, file);
      link.click();
      URL.revokeObjectURL(address);
    },
  });
  if (!may('evidence:download')) return null;
  return (
    <>
      <button type="button" className="second" title={words.case.downloadLead} disabled={save.isPending} onClick={() => save.mutate()}>
        {words.case.download}
      </button>
      {save.error === null ? null : <span role="alert">{tell(save.error)}</span>}
    </>
  );
}
