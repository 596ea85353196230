import { fr } from '../texts/fr.ts';

export function FilmPage({ week, filmId }: { week: string; filmId: string }) {
  return (
    <h1>
      {fr.releases.title(week)} {filmId}
    </h1>
  );
}
