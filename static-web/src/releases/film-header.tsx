import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { date, duration, list } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { Poster } from '../ui/poster.tsx';
import { copiesOf } from '../programme/copies.ts';
import { programmeOf } from '../programme/programme-view.ts';
import { PutInRoom } from '../programme/put-in-room.tsx';
import { Sentence } from '../programme/sentence.tsx';
import { RentalRate } from '../rental/rental-rate.tsx';
import { ToldFacts } from '../told/told-facts.tsx';
import { InLargestRoom, InLargestRoomNote } from './in-largest-room.tsx';
import { filmSentence } from './sentences.ts';

/** Who made it, what it is about, and the sentence that would be enough. */
export function FilmHeader({ week, release }: { week: Week; release: WeekRelease }) {
  const { title, originalTitle, directors, cast, synopsis } = release;
  const rooms = programmeOf(week)?.rooms.filter(({ filmId }) => filmId === release.filmId) ?? [];
  return (
    <header className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-5 gap-y-5 sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-x-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <Poster film={release} className="w-full self-start text-base sm:row-span-3 sm:text-2xl" />
      <div className="self-center sm:self-start">
        {rooms.length > 0 && (
          <p className="mb-2 flex flex-wrap gap-2 text-sm">
            {rooms.map(({ room, name }) => (
              <span key={room} className="rounded-full bg-stub px-2.5 py-0.5 font-semibold text-on-stub">
                {name}
              </span>
            ))}
          </p>
        )}
        <h1 className="text-2xl leading-[1.1] font-bold text-pretty hyphens-auto max-[22rem]:text-xl sm:text-[2.5rem]">
          {title}
        </h1>
        {directors.length > 0 && <p className="mt-2 text-lg">{fr.film.by(list(directors))}</p>}
        {originalTitle !== null && originalTitle !== title && (
          <p className="text-sm text-quiet">{fr.filmPage.originalTitle(originalTitle)}</p>
        )}
      </div>
      <div className="col-span-2 space-y-4 sm:col-span-1">
        <Sentence pieces={filmSentence(release)} />
        {cast.length > 0 && <p>{fr.film.with(list(cast))}</p>}
        {synopsis !== null && <p className="max-w-prose">{synopsis}</p>}
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <InLargestRoom week={week} release={release} />
          <PutInRoom week={week} film={release} />
        </div>
        <InLargestRoomNote week={week} releases={[release]} />
        <Facts release={release} />
        <RentalRate week={week} release={release} />
        <ToldFacts week={week} release={release} />
      </div>
    </header>
  );
}

function Facts({ release }: { release: WeekRelease }) {
  const { genres, durationMinutes, distributor, countries, releaseDate } = release;
  const text = fr.filmPage.facts;
  const facts = [
    { name: text.genre, value: genres.join(', ') },
    { name: text.duration, value: durationMinutes === null ? '' : duration(durationMinutes) },
    { name: text.distributor, value: distributor ?? '' },
    { name: text.country, value: countries.join(', ') },
    { name: text.release, value: date(releaseDate, ['weekday', 'month', 'year']) },
    { name: text.screens, value: copiesOf(release) ?? text.notAnnounced },
  ].filter(({ value }) => value !== '');
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 border-t border-line pt-4">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt className="text-sm text-quiet">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
