import { useEffect, useState } from 'preact/hooks';
import { useMien } from '../screens/mien-context.ts';
import { hasTorch, nextLens, setTorch } from './lens.ts';

interface ControlsParts {
  readonly stream: MediaStream;
  readonly onLens: (deviceId: string) => void;
}

/** Light and another lens, each only where the device has it: for cards that will not come sharp or lie in the dark. */
export function LensControls({ stream, onLens }: ControlsParts) {
  const { say } = useMien();
  const [track] = stream.getVideoTracks();
  const [isLit, setLit] = useState(false);
  const [other, setOther] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    setLit(false);
    // labels and ids are told once a camera is open
    void navigator.mediaDevices.enumerateDevices().then((devices) => {
      if (!isOver) setOther(nextLens(devices, track?.getSettings().deviceId ?? null));
    });
    return () => {
      isOver = true;
    };
  }, [track]);
  if (track === undefined) return null;
  const light = async (): Promise<void> => {
    if (await setTorch(track, isLit ? 'off' : 'on')) setLit(!isLit);
  };
  return (
    <>
      {hasTorch(track) && (
        <button type="button" aria-pressed={isLit} onClick={() => void light()}>
          {say('film.torch')}
        </button>
      )}
      {other !== null && (
        <button type="button" onClick={() => onLens(other)}>
          {say('film.switch')}
        </button>
      )}
    </>
  );
}
