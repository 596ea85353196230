import type { ReactNode } from 'react';
import { drawingOf, type Motif } from './drawing.ts';

interface DrawnPosterProps {
  id: string;
  title: string;
  /** Under the title: who made it, or when. */
  credit: string;
}

/** The title in type over a shape. Its type grows with the poster. */
export function DrawnPoster({ id, title, credit }: DrawnPosterProps) {
  const { colours, motif } = drawingOf(id);
  const [large, small] = colours.shapes;
  return (
    <div
      className="@container relative size-full overflow-hidden"
      style={{ background: colours.ground, color: colours.ink }}
    >
      <svg viewBox="0 0 200 300" className="absolute inset-0 size-full" preserveAspectRatio="xMidYMid slice">
        {SHAPES[motif](large, small)}
      </svg>
      <div
        className="absolute inset-x-0 bottom-0 flex flex-col gap-[2cqw] px-[8cqw] pt-[26cqw] pb-[8cqw]"
        style={{ background: `linear-gradient(transparent, ${colours.ground} 34%)` }}
      >
        <span
          className={`line-clamp-4 leading-[1.04] font-extrabold tracking-tight break-words hyphens-auto ${title.length > 26 ? 'text-[10.5cqw]' : 'text-[14cqw]'}`}
        >
          {title}
        </span>
        <span className="line-clamp-1 text-[6.4cqw] leading-tight opacity-90">{credit}</span>
      </div>
    </div>
  );
}

/** On a ground of 200 by 300; the lower part is the title's. */
const SHAPES: Record<Motif, (large: string, small: string) => ReactNode> = {
  moon: (large, small) => (
    <>
      <circle cx="132" cy="96" r="74" fill={large} />
      <circle cx="58" cy="48" r="15" fill={small} />
    </>
  ),
  doorway: (large, small) => (
    <>
      <path d="M66 22h68v150H66z" fill={small} />
      <path d="M66 172h68l58 128H8z" fill={large} />
    </>
  ),
  hills: (large, small) => (
    <>
      <circle cx="146" cy="62" r="30" fill={small} />
      <path d="M-10 190 60 96l52 62 34-34 70 76v100H-10z" fill={large} />
    </>
  ),
  duet: (large, small) => (
    <>
      <circle cx="72" cy="104" r="56" fill={large} />
      <circle cx="136" cy="104" r="46" fill={small} opacity=".85" />
    </>
  ),
  rays: (large, small) => (
    <>
      <path d="M20 0h34L100 200h-8zM92 0h34l-14 200h-8zM164 0h36v10l-76 190h-8z" fill={large} />
      <circle cx="106" cy="128" r="20" fill={small} />
    </>
  ),
  city: (large, small) => (
    <>
      <circle cx="60" cy="58" r="24" fill={small} />
      <path d="M0 210v-86h38v-34h40v56h26V58h46v60h50v92z" fill={large} />
    </>
  ),
  waves: (large, small) => (
    <>
      <circle cx="100" cy="74" r="34" fill={small} />
      {[116, 144, 172].map((y) => (
        <path key={y} d={`M-10 ${y}q27-22 55 0t55 0 55 0 55 0`} fill="none" stroke={large} strokeWidth="10" />
      ))}
    </>
  ),
  rings: (large, small) => (
    <>
      {[84, 62, 40].map((r) => (
        <circle key={r} cx="100" cy="104" r={r} fill="none" stroke={large} strokeWidth="9" />
      ))}
      <circle cx="100" cy="104" r="16" fill={small} />
    </>
  ),
};
