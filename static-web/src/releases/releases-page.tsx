import { fr } from '../texts/fr.ts';

export function ReleasesPage({ week }: { week: string | null }) {
  return <h1>{fr.releases.title(week ?? '')}</h1>;
}
