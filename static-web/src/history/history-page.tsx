import { fr } from '../texts/fr.ts';

export function HistoryPage() {
  return <h1>{fr.history.title}</h1>;
}
