import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Matches, MatchView } from '#shared/api/contract/matches.ts';
import { ApiError } from '../../api/api-error.ts';
import { buttons, markup, words } from '../../test-render.tsx';
import { notedWords, reasonWords, refusedWords } from './match-words.ts';
import { Pairs } from './to-check.tsx';

const film = (filmId: string, title: string): MatchView['films'][number] => ({
  ...{ filmId, title, originalTitle: null, releaseDate: '2023-06-07', directors: ['Une Autre'] },
  ...{ durationMinutes: 93, distributor: null, sources: [filmId.split('-')[0] ?? ''] },
});
const pair = (change: Partial<MatchView> = {}): MatchView => ({
  week: '2023-06-07',
  films: [film('allocine-1', 'Alpha'), film('jpbox-2', 'Alfa')],
  confidence: 0.6,
  reasons: [
    { fact: 'title', verdict: 'similar', weight: 3.8 },
    { fact: 'date', verdict: 'same', weight: 0.7 },
    { fact: 'directors', verdict: 'different', weight: -2.5 },
  ],
  ...{ verdict: null, saidAt: null, saidBy: null, version: 0, resultsOnly: false },
  ...change,
});
const said = pair({ verdict: 'same', saidAt: '2023-06-05T08:00:00.000Z', saidBy: 'gérante' });
const drawn = (matches: MatchView[]) => {
  const all: Matches = { waiting: matches.filter(({ verdict }) => verdict === null).length, matches };
  return (
    <QueryClientProvider client={new QueryClient()}>
      <Pairs matches={all} />
    </QueryClientProvider>
  );
};

describe('films that may be one', () => {
  it('are shown with what is known of both, why, and the two answers', () => {
    const shown = words(drawn([pair()]));
    expect(shown).toContain('À vérifier (1)');
    expect(shown).toContain('Alpha|d’Une Autre · 1 h 33 · sortie 7 juin 2023|Sur Allociné|Alfa');
    expect(shown).toContain('six chances sur dix que ce soit le même film');
    expect(shown).toContain('Pour : le titre et la date. Contre : la réalisation.');
    expect(shown).toMatch(/C’est le même film\|.*\|Ce sont deux films/u);
    expect(shown).not.toContain('La semaine a commencé');
    expect([...buttons(markup(drawn([pair()]))).keys()]).toEqual([
      'C’est le même film : « Alpha » et « Alfa »',
      'Ce sont deux films : « Alpha » et « Alfa »',
    ]);
  });

  it('of a week that has begun say what a word changes', () => {
    expect(words(drawn([pair({ resultsOnly: true })]))).toContain('seuls les résultats changeront');
  });

  it('of which something was said can be said otherwise', () => {
    const shown = words(drawn([said, { ...said, week: '2023-05-31', verdict: 'different' }]));
    expect(shown).toContain('Rien à vérifier');
    expect(shown).toMatch(/le même film\|.*gérante.*\|Séparer\|.*deux films\|.*\|Réunir\|/u);
  });

  it('are none: one sentence', () => {
    expect(words(drawn([]))).toBe('À vérifier|Rien à vérifier : aucun film ne semble compté deux fois.');
  });
});

describe('what is told of a word', () => {
  it('names both films, and that the week is forecast anew where it is', () => {
    const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
    expect(plain(notedWords(pair(), 'same'))).toMatch(
      /^C’est noté : « Alpha » et « Alfa » sont le même film\. La/u,
    );
    expect(notedWords(pair(), 'different')).toMatch(/sont deux films\.$/u);
    expect(notedWords(said, 'different')).toContain('à nouveau');
    expect(notedWords({ ...said, resultsOnly: true }, 'different')).toMatch(/sont deux films\.$/u);
  });

  it.each([
    [new ApiError(412, null), /entre-temps/u],
    [new ApiError(409, null), /contredit/u],
    [new TypeError('fetch failed'), /réessayez/u],
  ])('that was not stored says why: %s', (error, why) => {
    expect(refusedWords(error)).toMatch(why);
  });

  it('leaves out what nothing speaks for', () => {
    expect(reasonWords({ reasons: [] })).toEqual([]);
  });
});
