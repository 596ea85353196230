import { beforeAll, describe, expect, it } from 'vitest';
import { testRelease } from '../../domain/testing-films.ts';
import { filmSchema } from '../contract/film.ts';
import { originWarnings } from './origins.ts';
import { predict, type Predicting } from './predict.ts';
import { predictingOn } from './testing-predicting.ts';

const TODAY = '2023-05-25';
let predicting: Predicting;

beforeAll(async () => {
  predicting = await predictingOn(TODAY);
});

async function warned(countries: string[], languages: string[] = []): Promise<string[]> {
  const records = (await predicting.recordsAsOf(TODAY)).asOf(TODAY);
  const facts = testRelease('2023-05-31', 'x', { countries, languages });
  return originWarnings(facts, records).map(({ code, field }) => `${code} ${field}`);
}

async function meanOf(more: object): Promise<number> {
  const film = filmSchema.parse({ title: 'Un film', releaseDate: '2023-05-31', ...more });
  const [made] = await predict([film], { explain: false, sameWeek: 'independent' }, predicting);
  return made?.status === 'fulfilled' ? made.value.thursday.mean : NaN;
}

describe('countries', () => {
  it('that the model knows are not spoken of', async () => {
    expect(await warned(['France'])).toEqual([]);
    expect(await warned(['Germany', 'U.S.A.', 'France'])).toEqual([]);
    expect(await warned(['Grèce'])).toEqual([]);
    expect(await warned(['République', 'Tchèque'])).toEqual([]);
    expect(await warned([])).toEqual([]);
  });

  it('that it does not know move the forecast, which is said', async () => {
    expect(await warned(['toString'])).toEqual(['unknown-country countries.0']);
    expect(await warned(['Qzxland', 'France'])).toEqual(['unknown-country countries.0']);
    expect(await meanOf({ countries: ['toString'] })).not.toBe(await meanOf({ countries: [] }));
  });

  it('that say nothing more than those before them are not used', async () => {
    const films = { countries: ['France', 'Belgique', 'toString', 'France'] };
    expect(await warned(films.countries)).toEqual([
      ...['not-used countries.1', 'not-used countries.2', 'not-used countries.3'],
    ]);
    expect(await meanOf(films)).toBe(await meanOf({ countries: ['France'] }));
    expect(await warned(['!?', 'France'])).toEqual(['not-used countries.0']);
  });
});

describe('languages', () => {
  it('that have a name are not spoken of', async () => {
    for (const name of ['Français', 'English', 'Allemand', 'Japanese', 'Mandarin', 'Wolof'])
      expect(await warned(['France'], [name])).toEqual([]);
    expect(await warned(['France'], ['Anglais', 'Français'])).toEqual([]);
  });

  it('that have none are taken for another one, which is said', async () => {
    expect(await warned(['France'], ['toString'])).toEqual(['unknown-language languages.0']);
    const [none, unknown] = [[], ['toString']].map((languages) =>
      meanOf({ countries: ['U.S.A.'], genres: ['Action'], languages }),
    );
    expect(await unknown).not.toBe(await none);
  });

  it('that are not the first are not used, unless a French film is in French', async () => {
    expect(await warned(['U.S.A.'], ['Anglais', 'Français', 'toString'])).toEqual([
      ...['not-used languages.1', 'not-used languages.2'],
    ]);
  });
});
