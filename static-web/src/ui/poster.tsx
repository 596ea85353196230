import { useState } from 'react';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { pictureAddress } from './picture-address.ts';

interface PosterProps {
  film: Pick<WeekRelease, 'title' | 'posterUrl' | 'directors'>;
  className: string;
}

/**
 * A film's poster in a room of two by three that is there before the picture. Without a picture, or when it does not
 * come, a poster of our own: the title in type. Decoration: the title always stands beside it.
 */
export function Poster({ film, className }: PosterProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const address = pictureAddress(film.posterUrl);
  const url = address === failed ? null : address;
  return (
    <div aria-hidden="true" className={`aspect-2/3 shrink-0 overflow-hidden rounded-md bg-line ${className}`}>
      {url === null ? (
        <div className="flex size-full flex-col justify-between bg-stub p-[8%] text-on-stub">
          <span className="text-[0.8em] leading-[1.1] font-bold break-words hyphens-auto">{film.title}</span>
          <span className="text-[0.55em] leading-tight">{film.directors[0] ?? ''}</span>
        </div>
      ) : (
        <img
          src={url}
          alt=""
          width={200}
          height={300}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
          onError={() => setFailed(address)}
        />
      )}
    </div>
  );
}
