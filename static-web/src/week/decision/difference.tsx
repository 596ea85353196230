import type { RoomFilms } from '#shared/domain/room-films.ts';
import { useEvaluation } from '../../api/queries.ts';
import { differenceWords } from './difference.ts';

/** What a programme brings more or less than the recommended one. Its room is there before the answer. */
export function Difference({ week, rooms }: { week: string; rooms: RoomFilms }) {
  const { data } = useEvaluation(week, rooms);
  return (
    <span className={`block min-h-6 ${data !== undefined && data.difference < -0.5 ? 'text-loss' : ''}`}>
      {data !== undefined && differenceWords(data.difference)}
    </span>
  );
}
