import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import type { Week } from '#shared/api/contract/week.ts';
import { useWeeks, weekQuery } from '../api/queries.ts';
import { instant } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { stateWords } from '../texts/week-state.ts';
import { Icon } from '../ui/icon.tsx';
import { missedPages } from './problems.ts';
import { WeekChooser } from './week-chooser.tsx';

interface WeekHeaderProps {
  week: string;
  data: Week | null;
  title: string;
  /** The same page of another week. */
  addressOf: (week: string) => string;
}

/** Which week, of what kind and when its figures are; the neighbours by buttons, arrow keys and a swipe. */
export function WeekHeader({ week, data, title, addressOf }: WeekHeaderProps) {
  const weeks = useWeeks().data?.weeks ?? [];
  const names = weeks.map((each) => each.week).sort();
  const neighbour = (found: string | undefined): Neighbour | null =>
    found === undefined ? null : { week: found, address: addressOf(found) };
  const previous = neighbour(names.findLast((each) => each < week));
  const next = neighbour(names.find((each) => each > week));
  useArrowKeys(previous?.address, next?.address);
  useSwipe(previous?.address, next?.address);

  return (
    <header className="mb-6 flex flex-wrap items-center gap-2 sm:gap-4">
      <NeighbourLink to={previous} label={fr.week.previous} icon="previous" />
      <div className="min-w-0 flex-1 text-center sm:flex-none sm:text-left">
        <h1 className="text-lg leading-tight font-bold sm:text-xl">{title}</h1>
        <p className="mt-0.5 min-h-12 text-sm sm:min-h-6 text-quiet">
          {data !== null && <Status week={data} />}
        </p>
      </div>
      <NeighbourLink to={next} label={fr.week.next} icon="next" />
      {weeks.length > 1 && <WeekChooser week={week} weeks={weeks} addressOf={addressOf} />}
    </header>
  );
}

/** What has become of the week, before what is known of it. */
function Status({ week }: { week: Week }) {
  const state = stateWords(week.state, week.choice);
  const rest = status(week);
  if (state === '') return rest;
  return (
    <>
      <strong className="font-semibold text-ink">{state}</strong>
      {rest !== '' && ` · ${rest}`}
    </>
  );
}

function status(week: Week): string {
  const problems = missedPages(week.runs);
  const told = week.state === 'played' ? [] : times(week);
  return [stageWords(week), ...told, problems === 0 ? null : fr.week.partial(problems)]
    .filter((part) => part !== null)
    .join(' · ');
}

/** When the forecast was made, and the settings of the week where they are newer: the money follows them. */
function times({ forecastAt, settingsChangedAt }: Week): string[] {
  if (forecastAt === null) return [];
  const updated = fr.week.updated(instant(forecastAt));
  return settingsChangedAt === null || settingsChangedAt <= forecastAt
    ? [updated]
    : [updated, fr.week.settingsChanged(instant(settingsChangedAt))];
}

function stageWords({ stage, notForecast }: Week): string {
  if (stage !== null) return fr.week.stage[stage];
  return notForecast ? fr.week.notForecast : fr.week.noForecast;
}

interface Neighbour {
  week: string;
  address: string;
}

function NeighbourLink({
  to,
  label,
  icon,
}: {
  to: Neighbour | null;
  label: string;
  icon: 'previous' | 'next';
}) {
  const client = useQueryClient();
  const shape = 'flex size-11 shrink-0 items-center justify-center rounded-full border border-line';
  if (to === null) return <span className={`${shape} opacity-30`} aria-hidden="true" />;
  const prefetch = (): void => void client.query(weekQuery(to.week)).catch(() => undefined);
  return (
    <Link
      href={to.address}
      aria-label={label}
      title={label}
      className={`${shape} bg-sheet hover:border-ink`}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      <Icon name={icon} />
    </Link>
  );
}

function useArrowKeys(previous: string | undefined, next: string | undefined): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target;
      const busy =
        target instanceof Element && target.closest('input, textarea, select, dialog, table') !== null;
      if (busy || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const address = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : undefined;
      if (address !== undefined) navigate(address);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [previous, next, navigate]);
}

const SWIPE_PX = 80;

function useSwipe(previous: string | undefined, next: string | undefined): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    let start: Touch | null = null;
    const onStart = (event: TouchEvent): void => {
      const inside = event.target instanceof Element && event.target.closest('dialog, table') !== null;
      start = event.touches.length === 1 && !inside ? (event.touches[0] ?? null) : null;
    };
    const onEnd = (event: TouchEvent): void => {
      const end = event.changedTouches[0];
      if (start === null || end === undefined) return;
      const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY];
      const address = x > 0 ? previous : next;
      if (address !== undefined && Math.abs(x) > SWIPE_PX && Math.abs(x) > 3 * Math.abs(y)) navigate(address);
    };
    addEventListener('touchstart', onStart, { passive: true });
    addEventListener('touchend', onEnd, { passive: true });
    return () => {
      removeEventListener('touchstart', onStart);
      removeEventListener('touchend', onEnd);
    };
  }, [previous, next, navigate]);
}
