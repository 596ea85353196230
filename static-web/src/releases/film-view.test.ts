import { describe, expect, it } from 'vitest';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { testRelease, testWeek } from '../test-week.ts';
import { plain, type Piece } from '../programme/week-sentence.ts';
import { accuracySentence } from './distributor-accuracy.tsx';
import { filmSentence, releasesSentence } from './sentences.ts';
import { stagesFinding } from './stages-finding.ts';

const inWords = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const said = (pieces: Piece[]): string => inWords(plain(pieces));

const film = testRelease('a', 'Alpha', 100_000, 200_000);
const drew = (admissions: number): WeekRelease => ({
  ...film,
  actual: {
    admissions,
    localDemand: admissions / 2000,
    ...{ screens: null, source: 'test', observedOn: '2023-06-21' },
  },
  actualState: 'published',
});

describe('the sentence of a week’s releases', () => {
  it('counts them and names the most expected', () => {
    expect(said(releasesSentence(testWeek()))).toBe(
      '2 sorties cette semaine. La plus attendue : Alpha, environ 600 000 entrées en France.',
    );
    const unknown = testWeek({ releases: [testRelease('a', 'Alpha', null, null)] });
    expect(said(releasesSentence(unknown))).toBe('Une sortie cette semaine. Aucune n’est encore chiffrée.');
    expect(said(releasesSentence({ ...unknown, notForecast: true }))).toMatch(
      /après coup, sans prévision\.$/u,
    );
  });
});

describe('the sentence of a film', () => {
  it('tells the forecast with its range, and what it means here', () => {
    expect(said(filmSentence(film))).toBe(
      'Environ 200 000 entrées en France la première semaine, entre 100 000 et 400 000 huit fois sur dix. Dans votre cinéma, sans la limite des places : environ 100 spectateurs sur la semaine.',
    );
  });

  it('tells what came true, beside what was expected', () => {
    expect(said(filmSentence(drew(181_234)))).toBe(
      '181 234 entrées en France la première semaine ; nous en attendions environ 200 000. Pour votre cinéma, sans la limite des places, cela fait environ 91 spectateurs.',
    );
  });

  it('says that what came true is not published, yet or ever', () => {
    expect(said(filmSentence({ ...film, actualState: 'awaited' }))).toBe(
      'Ses entrées ne sont pas encore publiées ; nous en attendions environ 200 000. ',
    );
    expect(said(filmSentence({ ...film, actualState: 'unpublished' }))).toBe(
      'Aucun site n’a publié ses entrées ; nous en attendions environ 200 000. ',
    );
    expect(said(filmSentence({ ...testRelease('a', 'Alpha', null, null), actualState: 'unpublished' }))).toBe(
      'Aucun site n’a publié ses entrées ; ce film n’avait pas été chiffré. ',
    );
  });

  it('says that nothing is known yet', () => {
    expect(said(filmSentence(testRelease('a', 'Alpha', null, null)))).toBe(
      'Ce film n’est pas encore chiffré.',
    );
  });
});

describe('what the two forecasts and the fact say', () => {
  it('is where the fact fell', () => {
    expect(stagesFinding(drew(150_000))).toMatch(/est dans la fourchette/u);
    expect(stagesFinding(drew(500_000))).toMatch(/dépasse la fourchette/u);
    expect(stagesFinding(drew(50_000))).toMatch(/est sous la fourchette/u);
  });

  it('is that there is no fact, as long as none is published', () => {
    expect(stagesFinding({ ...film, actualState: 'awaited' })).toMatch(/pas encore publié/u);
    expect(stagesFinding({ ...film, actualState: 'unpublished' })).toMatch(/^Aucun site n’a publié/u);
  });

  it('is before that whether Monday is surer', () => {
    const { thursday, monday } = film.forecasts;
    expect(stagesFinding(film)).toMatch(/huit fois sur dix/u);
    const surer = monday && { ...monday, p10: 150_000 };
    expect(stagesFinding({ ...film, forecasts: { thursday, monday: surer } })).toMatch(/plus sûre/u);
    // Narrower by less than anybody reads.
    const same = thursday && { ...thursday, p10: thursday.p10 * 1.001 };
    expect(stagesFinding({ ...film, forecasts: { thursday, monday: same } })).toMatch(/^Rien n’a changé/u);
    expect(stagesFinding(testRelease('a', 'Alpha', null, null))).toMatch(/pas de prévision/iu);
  });
});

describe('how good the forecasts of a distributor have been', () => {
  const record = (films: number, within2: number): string =>
    accuracySentence({ ...film, distributor: 'Pathé', distributorAccuracy: { films, within2 } });

  it('is told in numbers of films', () => {
    expect(record(12, 9)).toBe(
      'Sur 12 films de Pathé que nous avions chiffrés, 9 sont tombés entre la moitié et le double du vrai chiffre.',
    );
    expect(record(3, 1)).toMatch(/^Sur 3 films .* 1 est tombé /u);
    expect(record(3, 0)).toMatch(/aucun n’est tombé /u);
    expect(record(1, 1)).toMatch(/^Un seul film de Pathé/u);
  });

  it('is not known of a first film or without a distributor', () => {
    expect(accuracySentence({ ...film, distributor: 'Pathé' })).toMatch(/premier film/u);
    expect(accuracySentence(film)).toMatch(/Sans distributeur connu/u);
  });
});
