import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useWeeks } from '../api/queries.ts';
import { longDate } from '../format/format.ts';
import { fr } from '../texts/fr.ts';

const text = fr.demonstration;
/** How often a replay is looked at. */
const REPLAY_MS = 2_000;

/** In a demonstration: which day it is there, and how to see another one. */
export function Demonstration() {
  const demonstration = useWeeks().data?.demonstration ?? null;
  useReplay(demonstration?.playing ?? false);
  if (demonstration === null) return null;
  const today = longDate(demonstration.today);
  return (
    <div className="flex flex-wrap items-baseline justify-center gap-x-3 border-b border-line bg-sheet px-4 py-1.5 text-center text-sm text-quiet">
      <p role="status">{demonstration.playing ? text.playing(today) : text.today(today)}</p>
      <details>
        <summary className="cursor-pointer underline underline-offset-2">{text.otherDays}</summary>
        <p className="mt-2">{text.howTo}</p>
        <ul className="my-2 text-left">
          {Object.entries(text.days).map(([day, what]) => (
            <li key={day} className="mt-1">
              <code className="text-ink">npm start -- --today {day}</code>
              <span className="block">{what}</span>
            </li>
          ))}
        </ul>
      </details>
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
