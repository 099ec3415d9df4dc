import type { ComponentChildren } from 'preact';

const Window = ({ children }: { readonly children?: ComponentChildren }) => (
  <g>
    <rect x="8" y="10" width="144" height="80" rx="8" fill="var(--surface, #fff)" />
    <path d="M8 34h144" />
    <rect x="40" y="16" width="84" height="12" rx="6" opacity=".5" />
    {children}
  </g>
);
const Phone = ({ children }: { readonly children?: ComponentChildren }) => (
  <g>
    <rect x="52" y="4" width="56" height="92" rx="9" fill="var(--surface, #fff)" />
    {children}
  </g>
);
/** A ring and a finger: this is the place. */
const Here = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <g class="here">
    <circle cx={x} cy={y} r="11" stroke-width="3" />
    <path d={`M${x + 3} ${y + 4}l4 15 4-6 7-1z`} fill="currentColor" stroke="none" />
  </g>
);
const Rows = ({ x, y, width, on }: { readonly x: number; readonly y: number; readonly width: number; readonly on: number }) => (
  <g>
    {[0, 1, 2].map((row) => (
      <g key={row}>
        <path d={`M${x} ${y + row * 14}h${width - 22}`} opacity=".55" />
        <rect x={x + width - 16} y={y + row * 14 - 4} width="16" height="8" rx="4" fill={row === on ? 'currentColor' : 'none'} />
        <circle cx={row === on ? x + width - 4 : x + width - 12} cy={y + row * 14} r="2.6" fill="var(--surface, #fff)" stroke="none" />
      </g>
    ))}
  </g>
);
const Lens = ({ x, y, size = 1 }: { readonly x: number; readonly y: number; readonly size?: number }) => (
  <g transform={`translate(${x} ${y}) scale(${size})`}>
    <rect x="-15" y="-10" width="30" height="20" rx="4" fill="var(--surface, #fff)" />
    <circle r="5.5" />
    <path d="M-8-10l3-5H5l3 5" />
  </g>
);

/** Our own drawings of what a browser or a phone shows: lines only, in the text's colour. */
const PICTURES = {
  address_sign: (
    <Window>
      <path d="M45 22h7m-7 0 0 0M45 19.5h4M45 24.5h4" />
      <Here x={47} y={22} />
    </Window>
  ),
  site_toggle: (
    <Window>
      <rect x="40" y="38" width="78" height="46" rx="6" fill="var(--surface, #fff)" />
      <Rows x={48} y={49} width={60} on={0} />
      <Here x={102} y={49} />
    </Window>
  ),
  reload: (
    <Window>
      <path d="M26 19a5 5 0 1 0 1.5 4m0-6v4h-4" />
      <Here x={24} y={22} />
    </Window>
  ),
  question: (
    <Window>
      <rect x="30" y="40" width="82" height="40" rx="6" fill="var(--surface, #fff)" />
      <Lens x={44} y={53} size={0.5} />
      <path d="M58 53h44" opacity=".55" />
      <rect x="74" y="63" width="32" height="12" rx="6" fill="currentColor" />
      <Here x={90} y={69} />
    </Window>
  ),
  phone_question: (
    <Phone>
      <rect x="58" y="30" width="44" height="42" rx="6" fill="var(--surface, #fff)" />
      <Lens x={80} y={42} size={0.5} />
      <path d="M64 53h32" opacity=".55" />
      <rect x="64" y="59" width="32" height="9" rx="4.5" fill="currentColor" />
      <Here x={80} y={63} />
    </Phone>
  ),
  phone_address_sign: (
    <Phone>
      <rect x="58" y="10" width="44" height="9" rx="4.5" />
      <path d="M62 14.5h5" />
      <Here x={64} y={15} />
    </Phone>
  ),
  phone_address_bottom: (
    <Phone>
      <rect x="58" y="80" width="44" height="9" rx="4.5" />
      <path d="M61 84.5h6" />
      <Here x={63} y={84} />
    </Phone>
  ),
  phone_toggle: (
    <Phone>
      <Rows x={59} y={34} width={42} on={0} />
      <Here x={97} y={34} />
    </Phone>
  ),
  phone_menu_top: (
    <Phone>
      <path d="M91 14h0M96 14h0M101 14h0" stroke-width="3.5" />
      <Here x={97} y={14} />
    </Phone>
  ),
  phone_menu_bottom: (
    <Phone>
      <path d="M75 87h0M80 87h0M85 87h0" stroke-width="3.5" />
      <Here x={80} y={86} />
    </Phone>
  ),
  phone_open_outside: (
    <Phone>
      <rect x="58" y="46" width="44" height="42" rx="6" fill="var(--surface, #fff)" />
      <circle cx="68" cy="58" r="5" />
      <path d="M63 58h10M68 53v10M78 58h18M63 74h10M78 74h14" opacity=".7" />
      <Here x={84} y={58} />
    </Phone>
  ),
  copy_link: (
    <Phone>
      <rect x="60" y="40" width="40" height="12" rx="6" fill="currentColor" />
      <path d="M70 30a6 6 0 0 1 6-6h3M90 30a6 6 0 0 0-6-6h-3M74 24h12" />
      <Here x={80} y={46} />
    </Phone>
  ),
  mac_privacy: (
    <Window>
      <path d="M46 34v56" />
      <path d="M16 46h22M16 58h22M16 70h22" opacity=".55" />
      <Rows x={58} y={50} width={84} on={1} />
      <Here x={134} y={64} />
    </Window>
  ),
  close_apps: (
    <g>
      <rect x="24" y="26" width="52" height="46" rx="6" fill="var(--surface, #fff)" />
      <rect x="84" y="26" width="52" height="46" rx="6" fill="var(--surface, #fff)" />
      <Lens x={50} y={52} size={0.8} />
      <path d="M104 42l12 14m0-14-12 14" stroke-width="3" />
      <Here x={110} y={49} />
    </g>
  ),
  plug_camera: (
    <g>
      <rect x="28" y="52" width="80" height="36" rx="6" fill="var(--surface, #fff)" />
      <Lens x={68} y={30} />
      <path d="M83 34c26 0 30 10 30 34h-5" />
      <Here x={108} y={68} />
    </g>
  ),
  use_phone: (
    <g>
      <rect x="16" y="22" width="78" height="50" rx="6" fill="var(--surface, #fff)" />
      <path d="M34 32h12v12H34zM58 32h12v12H58zM34 52h12v12H34zM58 56h4M68 54v8" />
      <rect x="110" y="30" width="32" height="58" rx="7" fill="var(--surface, #fff)" />
      <Lens x={126} y={56} size={0.6} />
      <path d="M96 48h10m-4-4 4 4-4 4" />
    </g>
  ),
  new_window: (
    <g>
      <rect x="16" y="22" width="92" height="60" rx="8" fill="none" opacity=".5" />
      <rect x="56" y="14" width="88" height="58" rx="8" fill="var(--surface, #fff)" />
      <path d="M56 30h88" />
      <Lens x={100} y={51} />
    </g>
  ),
  https: (
    <Window>
      <path d="M46 21v-2a3 3 0 0 1 6 0v2" />
      <rect x="44.5" y="21" width="9" height="6" rx="1.5" fill="currentColor" />
      <path d="M58 22h22" />
      <Here x={49} y={22} />
    </Window>
  ),
  wipe_lens: (
    <Phone>
      <Lens x={80} y={30} size={1.1} />
      <path d="M60 44c8-8 30-22 42-20" stroke-width="7" opacity=".25" />
      <path d="M66 58c10 8 20 8 28 0" />
    </Phone>
  ),
  switch_lens: (
    <Phone>
      <Lens x={80} y={40} />
      <path d="M66 66a14 14 0 0 1 26-3m2 7a14 14 0 0 1-26 3M92 56v8h-8M68 80v-8h8" />
    </Phone>
  ),
  unmute: (
    <g>
      <rect x="70" y="14" width="20" height="40" rx="10" fill="var(--surface, #fff)" />
      <path d="M58 42a22 22 0 0 0 44 0M80 64v14M66 78h28" />
      <path d="M114 26c6 6 6 18 0 24M124 18c12 10 12 30 0 40" opacity=".6" />
    </g>
  ),
  lower_sound: (
    <g>
      <path d="M40 40v20h14l18 14V26L54 40z" fill="var(--surface, #fff)" />
      <path d="M84 42c4 4 4 12 0 16" />
      <path d="M104 50h30" stroke-width="4" />
    </g>
  ),
  farther: (
    <g>
      <rect x="24" y="22" width="34" height="58" rx="7" fill="var(--surface, #fff)" />
      <circle cx="122" cy="40" r="13" />
      <path d="M102 82c2-16 10-22 20-22s18 6 20 22M66 50h28m-6-6 6 6-6 6" />
    </g>
  ),
  near_router: (
    <g>
      <rect x="88" y="58" width="50" height="20" rx="5" fill="var(--surface, #fff)" />
      <path d="M98 58V40M128 58V40M98 68h2M106 68h2" />
      <path d="M82 34c16-14 46-14 62 0M92 24" opacity=".6" />
      <rect x="22" y="26" width="30" height="54" rx="6" fill="var(--surface, #fff)" />
      <path d="M30 48c4-4 10-4 14 0M34 54c2-2 4-2 6 0" />
    </g>
  ),
  switch_network: (
    <Phone>
      <path d="M64 26c9-8 23-8 32 0M70 34c6-5 14-5 20 0" />
      <circle cx="80" cy="42" r="2" fill="currentColor" />
      <path d="M66 76v-6M75 76V64M84 76V60M93 76V54" stroke-width="4" />
    </Phone>
  ),
  pause_others: (
    <g>
      <rect x="30" y="24" width="100" height="52" rx="8" fill="var(--surface, #fff)" />
      <path d="M80 34v20m-8-8 8 8 8-8" opacity=".5" />
      <path d="M60 66h40" opacity=".5" />
      <Here x={112} y={40} />
      <path d="M109 36v8M115 36v8" stroke-width="3" />
    </g>
  ),
  face_light: (
    <g>
      <circle cx="110" cy="44" r="14" fill="var(--surface, #fff)" />
      <path d="M88 88c2-16 11-22 22-22s20 6 22 22" />
      <circle cx="36" cy="34" r="10" fill="currentColor" />
      <path d="M36 14v-4M36 58v-4M16 34h-4M56 34h4M22 20l-3-3M50 20l3-3M54 44l22 4" />
    </g>
  ),
  plain_wall: (
    <g>
      <path d="M12 88h136" />
      <rect x="30" y="12" width="100" height="76" opacity=".35" />
      <circle cx="80" cy="44" r="14" fill="var(--surface, #fff)" />
      <path d="M58 88c2-16 11-22 22-22s20 6 22 22" />
    </g>
  ),
  alone: (
    <g>
      <circle cx="62" cy="40" r="14" fill="var(--surface, #fff)" />
      <path d="M40 84c2-16 11-22 22-22s20 6 22 22" />
      <circle cx="122" cy="46" r="9" stroke-dasharray="3 4" />
      <path d="M108 80c1-10 7-14 14-14s13 4 14 14" stroke-dasharray="3 4" />
      <path d="M138 30l8-8m-6 0h6v6" />
    </g>
  ),
  update: (
    <Window>
      <path d="M80 44v24m-9-9 9 9 9-9M64 78h32" stroke-width="3" />
    </Window>
  ),
} as const;

export type PictureName = keyof typeof PICTURES;

/** Told in words beside it, so it is hidden from screen readers. */
export const Picture = ({ name }: { readonly name: PictureName }) => (
  <svg
    class="recovery-picture"
    viewBox="0 0 160 100"
    fill="none"
    stroke="currentColor"
    stroke-width="2.2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {PICTURES[name]}
  </svg>
);
