/** Pictures of what is wanted: our own lines, in the accent's colour, readable without a word. */

const Face = () => (
  <g class="turn-face">
    <ellipse class="eye" cx="39" cy="45" rx="3" ry="3.6" fill="currentColor" />
    <ellipse class="eye" cx="61" cy="45" rx="3" ry="3.6" fill="currentColor" />
    <path d="M50 47v8.5c0 1.6-1.2 2.3-2.6 2.3" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
    <ellipse class="mouth" cx="50" cy="67" rx="8" ry="1.7" fill="currentColor" />
  </g>
);

const ARROWS: Readonly<Record<string, string>> = {
  turn_left: 'M14 34c-6 9-6 20 0 29m-7-5 7 6 4-8',
  turn_right: 'M86 34c6 9 6 20 0 29m7-5-7 6-4-8',
  look_up: 'M50 8V-3m-6 5 6-6 6 6',
  look_down: 'M50 92v12m-6-5 6 6 6-6',
};

/** A head that makes the movement that is asked for, as a mirror would show it. */
export function MovingHead({ movement }: { readonly movement: string | null }) {
  const arrow = movement === null ? undefined : ARROWS[movement];
  return (
    <svg viewBox="-4 -8 108 116" class={movement === null ? undefined : `go-${movement}`} aria-hidden="true">
      <g class="whole">
        <path d="M18 102c2-15 11-21 23-23v-9h18v9c12 2 21 8 23 23" fill="color-mix(in oklab, currentColor 16%, transparent)" />
        <ellipse cx="50" cy="49" rx="28" ry="34" fill="var(--surface)" stroke="currentColor" stroke-width="2.6" />
        <path d="M22 48c-3-25 12-36 28-36s31 11 28 36c-3-11-9-17-14-19-9 4-27 5-35 2-3 4-6 10-7 17z" fill="currentColor" opacity=".82" />
        {movement === 'smile' ? (
          <g class="turn-face">
            <ellipse cx="39" cy="46" rx="3" ry="3.6" fill="currentColor" />
            <ellipse cx="61" cy="46" rx="3" ry="3.6" fill="currentColor" />
            <path d="M39 62c3 6 7 8.5 11 8.5s8-2.5 11-8.5" fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round" />
          </g>
        ) : (
          <Face />
        )}
      </g>
      {arrow !== undefined && (
        <path d={arrow} fill="none" stroke="currentColor" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round" />
      )}
    </svg>
  );
}

const Card = ({ side }: { readonly side: 'front' | 'back' }) => (
  <svg viewBox="0 0 120 84" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" aria-hidden="true">
    <rect x="6" y="6" width="108" height="72" rx="9" fill="var(--surface)" />
    {side === 'front' ? (
      <g>
        <rect x="74" y="20" width="29" height="38" rx="4" fill="color-mix(in oklab, currentColor 14%, transparent)" stroke="none" />
        <circle cx="88.5" cy="34" r="6" fill="currentColor" stroke="none" />
        <path d="M78 56c1-8 5-12 10.5-12S98 48 99 56" fill="currentColor" stroke="none" />
        <path d="M18 26h34M18 38h44M18 50h28M18 66h60" opacity=".7" />
      </g>
    ) : (
      <g>
        <circle cx="30" cy="30" r="11" fill="color-mix(in oklab, currentColor 20%, transparent)" stroke="none" />
        <path d="M50 24h52M50 36h36" opacity=".7" />
        <path d="M16 56h88M16 66h88" stroke-dasharray="3 4" />
      </g>
    )}
  </svg>
);

const Passport = () => (
  <svg viewBox="0 0 120 84" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" aria-hidden="true">
    <path d="M60 12c-10-6-34-7-48-4v66c14-3 38-2 48 4 10-6 34-7 48-4V8c-14-3-38-2-48 4z" fill="var(--surface)" />
    <path d="M60 12v66" opacity=".5" />
    <rect x="20" y="24" width="18" height="24" rx="3" fill="color-mix(in oklab, currentColor 18%, transparent)" stroke="none" />
    <circle cx="29" cy="33" r="4.2" fill="currentColor" stroke="none" />
    <path d="M22 46c.6-5 3-7.5 7-7.5s6.4 2.5 7 7.5" fill="currentColor" stroke="none" />
    <path d="M43 28h9M43 36h9M43 44h6M70 26h28M70 36h28M70 46h18" opacity=".6" />
    <path d="M20 58h32M20 66h32" stroke-dasharray="2.5 3" />
  </svg>
);

const Portrait = () => (
  <svg viewBox="0 0 120 84" fill="none" stroke="currentColor" stroke-width="2.6" aria-hidden="true">
    <path
      d="M30 4H20a6 6 0 0 0-6 6v10M90 4h10a6 6 0 0 1 6 6v10M30 80H20a6 6 0 0 1-6-6V64M90 80h10a6 6 0 0 0 6-6V64"
      stroke-linecap="round"
    />
    <g transform="translate(25 9) scale(.7)">
      <MovingHead movement={null} />
    </g>
  </svg>
);

const Screen = () => (
  <svg viewBox="0 0 120 84" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" aria-hidden="true">
    <rect x="8" y="14" width="66" height="46" rx="6" fill="var(--surface)" />
    <path d="M41 60v10M28 72h26" opacity=".7" />
    <rect x="80" y="22" width="30" height="54" rx="7" fill="var(--surface)" />
    <path d="M92 69h6" />
    <rect x="20" y="25" width="22" height="22" rx="2" stroke-dasharray="3 3" opacity=".8" />
  </svg>
);

const Agent = () => (
  <svg viewBox="0 0 120 84" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" aria-hidden="true">
    <circle cx="60" cy="32" r="16" fill="var(--surface)" />
    <path d="M30 78c3-17 14-25 30-25s27 8 30 25" fill="color-mix(in oklab, currentColor 14%, transparent)" />
    <path d="M41 34v-3a19 19 0 0 1 38 0v3M41 32v7M79 32v7M79 39c0 6-6 9-13 9" />
  </svg>
);

export const PICTURES = {
  front: <Card side="front" />,
  back: <Card side="back" />,
  passport: <Passport />,
  face: <Portrait />,
  device: <Screen />,
  agent: <Agent />,
} as const;

/** What an accepted document looks like. */
export const pictureOfDocument = (type: string) => (type === 'passport' ? PICTURES.passport : PICTURES.front);
