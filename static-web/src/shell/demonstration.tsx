import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useWeeks } from '../api/queries.ts';
import { longDate } from '../format/format.ts';
import { isDemoMachine } from '../session/session.ts';
import { fr } from '../texts/fr.ts';

const text = fr.demonstration;
/** How often a replay is looked at. */
const REPLAY_MS = 2_000;

/** As long as that of most days. */
const SOME_DAY = '2023-06-26';
const DAYS = 'other-days';

/** In a demonstration: which day it is there, and how to see another one. */
export function Demonstration() {
  const { data, isPending } = useWeeks();
  const demonstration = data?.demonstration ?? null;
  useReplay(demonstration?.playing ?? false);
  if (demonstration !== null) return <Line {...demonstration} />;
  // Its room is kept where it will probably come, so that nothing jumps.
  return isPending && isDemoMachine() ? <Line today={SOME_DAY} playing={false} isComing /> : null;
}

interface LineProps {
  today: string;
  playing: boolean;
  isComing?: boolean;
}

function Line({ today, playing, isComing = false }: LineProps) {
  const day = longDate(today);
  return (
    <aside
      aria-label={text.label}
      className={`${isComing ? 'invisible' : ''} flex flex-wrap items-baseline justify-center gap-x-3 border-b border-line bg-sheet px-4 py-1.5 text-center text-sm text-quiet print:hidden`}
    >
      {/* While the days fly by they are not announced. */}
      <p role="status" aria-live={playing ? 'off' : 'polite'} className="text-balance">
        {playing ? text.playing(day) : text.today(day)}
      </p>
      <button type="button" popoverTarget={DAYS} className="min-h-6 underline underline-offset-2">
        {text.otherDays}
      </button>
      {!isComing && <OtherDays than={today} />}
    </aside>
  );
}

/** Over the page until Escape or a press beside it. */
function OtherDays({ than }: { than: string }) {
  const others = Object.entries(text.days).filter(([day]) => day !== than);
  return (
    <div
      id={DAYS}
      popover="auto"
      className="m-auto max-h-[92dvh] max-w-[calc(100vw-2rem)] overflow-auto rounded-xl border border-line bg-sheet p-6 text-left text-ink shadow-(--lift) backdrop:bg-black/60"
    >
      <p>{text.howTo}</p>
      <ul className="mt-3 space-y-3">
        {others.map(([day, what]) => (
          <li key={day}>
            <code className="font-semibold wrap-anywhere">npm start -- --today {day}</code>
            <span className="block text-sm text-quiet">{what}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Follows the sample weeks while they are played; at the end the page of an old week gives way to the one that matters. */
function useReplay(playing: boolean): void {
  const client = useQueryClient();
  const [path, navigate] = useLocation();
  const wasPlaying = useRef(false);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['weeks'] }), REPLAY_MS);
    return () => clearInterval(timer);
  }, [playing, client]);
  useEffect(() => {
    const isOver = wasPlaying.current && !playing;
    wasPlaying.current = playing;
    if (!isOver) return;
    void client.invalidateQueries();
    if (path.startsWith('/semaine/')) navigate('/', { replace: true });
  }, [playing, path, client, navigate]);
}
