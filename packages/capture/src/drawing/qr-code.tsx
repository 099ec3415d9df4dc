import { useEffect, useState } from 'preact/hooks';

/** Loaded where it is shown: most people stay on one device. Always dark on white, as scanners expect. */
export function QrCode({ text }: { readonly text: string }) {
  const [path, setPath] = useState<{ readonly size: number; readonly d: string } | null>(null);
  useEffect(() => {
    let isShown = true;
    void import('uqr').then(({ encode }) => {
      const { data, size } = encode(text, { ecc: 'M', border: 2 });
      const d = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
      if (isShown) setPath({ size, d });
    });
    return () => {
      isShown = false;
    };
  }, [text]);
  return (
    <div class="qr">
      {path === null ? (
        <svg viewBox="0 0 1 1" aria-hidden="true" />
      ) : (
        <svg viewBox={`0 0 ${path.size} ${path.size}`} shape-rendering="crispEdges" role="img" aria-label="QR">
          <path d={path.d} fill="#000" />
        </svg>
      )}
    </div>
  );
}
