import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import { key } from '../../features/keys.ts';
import type { StatReader } from '../../features/reading.ts';
import { fold } from '../../features/text.ts';
import { canonicalCountries, countryGroup } from '../../features/vocabulary/countries.ts';
import { originalLanguage } from '../../features/vocabulary/languages.ts';
import type { Warning } from '../contract/predict.ts';
import { isLanguage } from './language-names.ts';

/** What the model makes nothing of in a film's countries and languages, and what it takes for an unknown one, which tells it something. */
export function originWarnings(facts: ReleaseFacts, records: StatReader): Warning[] {
  return [...ofCountries(facts, records), ...ofLanguages(facts)];
}

function ofCountries({ countries }: ReleaseFacts, records: StatReader): Warning[] {
  const said: Warning[] = [];
  const [main] = canonicalCountries(countries);
  if (main !== undefined && records.stat(key('country', main)) === undefined) {
    said.push({
      code: 'unknown-country',
      field: `countries.${countries.findIndex((name) => fold(name) !== '')}`,
      detail:
        'None of its films is in the track records: it is taken for a country of which nothing is known, which can move the forecast. ' +
        'Write it in French or English, or leave it out',
    });
  }
  for (const i of addingNothing(countries, seenOfCountries)) {
    const detail =
      'The model looks at the first country, and at whether France or the United States take part';
    said.push({ code: 'not-used', field: `countries.${i}`, detail });
  }
  return said;
}

function ofLanguages({ countries, languages }: ReleaseFacts): Warning[] {
  const said: Warning[] = [];
  const group = countryGroup(canonicalCountries(countries));
  const [first] = languages;
  if (first !== undefined && originalLanguage([first], 'unknown') === 'other' && !isLanguage(first)) {
    said.push({
      code: 'unknown-language',
      field: 'languages.0',
      detail:
        'No language is called so: it is taken for one that is neither French nor English, which can move the forecast. ' +
        'Write it in French or English, or leave it out',
    });
  }
  for (const i of addingNothing(languages, (names) => originalLanguage(names, group))) {
    // The first one is looked at, even where it says what the countries have said.
    if (i === 0) continue;
    const detail = 'The model looks at the first language, and at whether a French film is in French';
    said.push({ code: 'not-used', field: `languages.${i}`, detail });
  }
  return said;
}

/** All that features know of countries (`shared/features/groups/film.ts`, `keys.ts`). */
function seenOfCountries(names: readonly string[]): string {
  const countries = canonicalCountries(names);
  const flags = ['fr', 'us'].map((code) => countries.includes(code));
  return [countries[0], countryGroup(countries), ...flags].join(' ');
}

/** Places of the names after which a list says the same as before them. */
function addingNothing(names: readonly string[], seen: (names: readonly string[]) => string): number[] {
  let before = seen([]);
  return [...names.keys()].filter((i) => {
    const after = seen(names.slice(0, i + 1));
    const isSame = after === before;
    before = after;
    return isSame;
  });
}
