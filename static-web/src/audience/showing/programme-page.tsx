import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ProgrammeWeek, PublicProgramme } from '#shared/api/contract/public-programme.ts';
import { instant, price, weekSpan } from '../../format/format.ts';
import { audience } from '../../texts/fr/audience.ts';
import { Notice } from '../../ui/notice.tsx';
import { programmeQuery } from '../api/queries.ts';
import { NotArrived } from '../frame/not-arrived.tsx';
import { ShareButton } from '../frame/share-button.tsx';
import { NotifyCard } from '../notify/notify-card.tsx';
import { useBestOnScreen } from '../recommended/use-best-on-screen.ts';
import { DayByDay } from './day-by-day.tsx';
import { FilmTicket } from './film-ticket.tsx';
import { ProgrammeSkeleton } from './programme-skeleton.tsx';

const text = audience.programme;

/** What is on: films, days, hours, rooms, price. @param week null for the one that is shown now. */
export function ProgrammePage({ week }: { week: string | null }) {
  const { data, isError, error, refetch } = useQuery(programmeQuery);
  if (data === undefined) {
    return isError ? (
      <NotArrived level={1} error={error} onRetry={() => void refetch()} />
    ) : (
      <ProgrammeSkeleton />
    );
  }
  const shown = week === null ? data.weeks[0] : data.weeks.find((each) => each.week === week);
  if (shown === undefined) return <NoProgramme name={data.cinema.name} isAsked={week !== null} />;
  return <Programme key={shown.week} programme={data} shown={shown} />;
}

function NoProgramme({ name, isAsked }: { name: string; isAsked: boolean }) {
  return (
    <>
      <title>{`${text.title} – ${name}`}</title>
      {isAsked ? (
        <Notice
          level={1}
          title={text.otherWeek}
          detail={text.otherWeekDetail}
          link={{ href: '/', text: text.toCurrent }}
        />
      ) : (
        <Notice
          level={1}
          title={text.none}
          detail={text.noneDetail}
          link={{ href: '/trouver', text: audience.nav.find }}
        />
      )}
    </>
  );
}

function Programme({ programme, shown }: { programme: PublicProgramme; shown: ProgrammeWeek }) {
  const { cinema, weeks, publishedAt } = programme;
  const heading = text.heading(weekSpan(shown.week));
  const best = useBestOnScreen(shown);
  return (
    <>
      <title>{`${heading} – ${cinema.name}`}</title>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-lg leading-tight font-bold sm:text-xl">{heading}</h1>
        <ShareButton title={audience.share.week(cinema.name)} path={`/programme/${shown.week}`} />
      </div>
      <Weeks weeks={weeks} shown={shown.week} />
      <p
        data-testid="sentence"
        className="mt-4 min-h-14 max-w-3xl text-xl leading-snug font-medium text-pretty sm:text-2xl"
      >
        {text.onScreen}
        <Titles titles={shown.films.map(({ title }) => title)} />
        {text.price(price(shown.ticketPrice))}
      </p>
      <div className="mt-7 grid gap-6 lg:grid-cols-2 lg:gap-8">
        {shown.films.map((film) => (
          <FilmTicket
            key={film.filmId}
            film={film}
            ticketPrice={shown.ticketPrice}
            forYou={best && (best.film.id === film.catalogueId ? best.because : null)}
          />
        ))}
      </div>
      <DayByDay week={shown} />
      {publishedAt !== null && (
        <p className="mt-6 text-sm text-quiet">{text.published(instant(publishedAt))}</p>
      )}
      <NotifyCard />
    </>
  );
}

/** The weeks that are announced: nothing where it is one. */
function Weeks({ weeks, shown }: { weeks: readonly ProgrammeWeek[]; shown: string }) {
  if (weeks.length < 2) return null;
  return (
    <nav aria-label={text.weeks} className="mt-3 flex flex-wrap gap-2">
      {weeks.map(({ week, when }, index) => (
        <Link
          key={week}
          href={index === 0 ? '/' : `/programme/${week}`}
          aria-current={week === shown ? 'page' : undefined}
          className="inline-flex min-h-9 items-center rounded-full border border-line px-4 text-sm font-semibold text-ink hover:border-ink aria-[current]:border-velvet aria-[current]:bg-velvet aria-[current]:text-on-velvet"
        >
          {text[when]}
        </Link>
      ))}
    </nav>
  );
}

/** « A », « A et B », « A, B et C », each in strong type. */
function Titles({ titles }: { titles: readonly string[] }) {
  return titles.map((title, index) => (
    <span key={index}>
      {index > 0 && (index === titles.length - 1 ? ' et ' : ', ')}
      <cite className="font-bold not-italic">{title}</cite>
    </span>
  ));
}
