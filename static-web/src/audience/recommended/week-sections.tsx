import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ProgrammeWeek } from '#shared/api/contract/public-programme.ts';
import { recommended as text } from '../../texts/fr/recommended.ts';
import { FailedLine } from '../../ui/failed-line.tsx';
import { FilmCardsSkeleton } from '../find/film-cards.tsx';
import { useLikes } from '../likes/likes.ts';
import { catalogueIds } from './catalogue-ids.ts';
import { ProposedFilms } from './proposed-films.tsx';
import { openedQuery } from './recommended-query.ts';
import { steadyWhenPressed } from './steady-films.ts';
import { useSteadyFilms } from './use-steady-films.ts';
import { weekForYou } from './week-for-you.ts';

/** What is on here this week in the order of one's likes, and what else opens in France. */
export function WeekSections({ week }: { week: ProgrammeWeek }) {
  const likes = useLikes();
  const { data, isError, isPlaceholderData, refetch } = useQuery(
    openedQuery(
      likes.map(({ id }) => id),
      week,
    ),
  );
  const films = useSteadyFilms(
    data === undefined || isPlaceholderData ? null : data,
    week.week,
    likes,
    steadyWhenPressed,
  );
  if (films === undefined) {
    return isError ? (
      <FailedLine text={text.releases.failed} onRetry={() => void refetch()} />
    ) : (
      <>
        <Section id="on-screen" {...text.onScreen}>
          <FilmCardsSkeleton shelf reasons films={catalogueIds(week).size} />
        </Section>
        <Section id="releases" {...text.releases}>
          <FilmCardsSkeleton shelf reasons />
        </Section>
      </>
    );
  }
  const { onScreen, releases } = weekForYou(week, films);
  return (
    <>
      {onScreen.length > 0 && (
        <Section
          id="on-screen"
          {...text.onScreen}
          link={
            <Link href="/" className="inline-flex min-h-7 items-center underline underline-offset-4">
              {text.onScreen.link}
            </Link>
          }
        >
          <ProposedFilms films={onScreen} />
        </Section>
      )}
      {releases.length > 0 && (
        <Section id="releases" {...text.releases}>
          <ProposedFilms films={releases} />
        </Section>
      )}
    </>
  );
}

interface SectionProps {
  id: string;
  title: string;
  lead: string;
  link?: ReactNode;
  children: ReactNode;
}

function Section({ id, title, lead, link, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="text-xl font-bold">
        {title}
      </h2>
      <p className="flex flex-wrap items-baseline gap-x-4 text-quiet">
        {lead} {link}
      </p>
      {children}
    </section>
  );
}
