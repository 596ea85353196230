import { matchesSchema, type Matches, type MatchView } from '#shared/api/contract/matches.ts';
import { OPEN_WEEK } from './sample-day.ts';

const film = (filmId: string, title: string): MatchView['films'][number] => ({
  ...{ filmId, title, originalTitle: 'The Unlikely Pilgrimage', releaseDate: OPEN_WEEK },
  ...{
    directors: ['Une Autre', 'Un Tiers'],
    durationMinutes: 98,
    distributor: 'Au Fil de l’Eau Distribution',
  },
  sources: [filmId.split('-')[0] ?? ''],
});

/** Two films of the open week that may be one, of which nothing was said. */
export const pair = (one: string, other: string, change: Partial<MatchView> = {}): MatchView => ({
  week: OPEN_WEEK,
  films: [film('allocine-1', one), film('jpbox-2', other)],
  confidence: 0.45,
  reasons: [
    { fact: 'title', verdict: 'similar', weight: 3.8 },
    { fact: 'directors', verdict: 'different', weight: -2.5 },
  ],
  ...{ verdict: null, saidAt: null, saidBy: null, version: 3, resultsOnly: false },
  ...change,
});

/** What the API says of pairs. */
export const told = (matches: MatchView[]): Matches =>
  matchesSchema.parse({ waiting: matches.filter(({ verdict }) => verdict === null).length, matches });
