import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { recommended as text } from '../../texts/fr/recommended.ts';
import { buttonStyle } from '../../ui/styles.ts';
import { programmeQuery } from '../api/queries.ts';
import { isNothing, type FilmSearch } from '../find/film-search.ts';
import { useLikes } from '../likes/likes.ts';
import { ForYou } from './for-you.tsx';
import { weekOnScreen } from './week-for-you.ts';
import { WeekSections } from './week-sections.tsx';

/**
 * Films for those that one likes, as long as one looks for nothing that they cannot be narrowed to. Who begins to like on
 * this page opens them: they would push away what is being pressed.
 */
export function Recommended({ search }: { search: FilmSearch }) {
  const likes = useLikes();
  const [opened, setOpened] = useState<'by itself' | 'by a press' | null>(
    likes.length > 0 ? 'by itself' : null,
  );
  // Whoever takes the last like back begins anew.
  if (likes.length === 0 && opened !== null) setOpened(null);
  const { data: programme } = useQuery(programmeQuery);
  const { text: title, country, person, genre, decade } = search;
  if (title !== '' || country !== '' || person !== '') {
    // When they are back nobody has pressed for them: the focus stays in the search.
    if (opened === 'by a press') setOpened('by itself');
    return null;
  }
  if (likes.length === 0 || opened === null) {
    return (
      <div className="mt-6 flex min-h-12 items-center text-quiet">
        {likes.length === 0 ? (
          <p>{text.invitation}</p>
        ) : (
          <button type="button" className={buttonStyle.main} onClick={() => setOpened('by a press')}>
            {text.show}
          </button>
        )}
      </div>
    );
  }
  const week = isNothing(search) ? weekOnScreen(programme) : null;
  return (
    <>
      <ForYou genre={genre} decade={decade} isAsked={opened === 'by a press'} />
      {week !== null && <WeekSections key={week.week} week={week} />}
    </>
  );
}
