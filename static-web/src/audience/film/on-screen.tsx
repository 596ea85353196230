import { Link } from 'wouter';
import type { ProgrammeFilm, PublicProgramme } from '#shared/api/contract/public-programme.ts';
import type { ToldFilm } from '#shared/v1/contract/catalogue/films.ts';
import { audience } from '../../texts/fr/audience.ts';
import { Hours } from '../showing/hours.tsx';

const text = audience.film;

interface OnScreenProps {
  film: Pick<ToldFilm, 'id'>;
  programme: PublicProgramme | undefined;
}

/** Where and when a film is on here; nothing where it is not. */
export function OnScreen({ film, programme }: OnScreenProps) {
  const shown = (programme?.weeks ?? []).flatMap(({ week, when, films }) =>
    films.filter(({ catalogueId }) => catalogueId === film.id).map((each) => ({ week, when, film: each })),
  );
  return shown.map(({ week, when, film: each }) => (
    <section
      key={week}
      aria-labelledby={`on-${week}`}
      className="max-w-lg rounded-lg bg-stub p-5 text-on-stub shadow-(--lift)"
    >
      <h2 id={`on-${week}`} className="text-lg font-bold">
        <Link href={`/programme/${week}`} className="inline-flex min-h-7 items-center hover:underline">
          {when === 'current' ? text.onScreenNow : text.onScreenNext}
        </Link>
      </h2>
      <Rooms rooms={each.rooms} />
    </section>
  ));
}

function Rooms({ rooms }: Pick<ProgrammeFilm, 'rooms'>) {
  return (
    <ul className="mt-2 space-y-3">
      {rooms.map((room) => (
        <li key={room.room}>
          <Hours room={room} />
        </li>
      ))}
    </ul>
  );
}
