import type { Settings } from '#shared/api/contract/settings.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { inPercent } from './settings-schema.ts';

const text = settingsText.optional.words;

/** What is on: « En option : deuxième semaine ; ce qui reste (distributeur 50 %, Sacem 1,27 %). » Nothing where nothing is. */
export function OptionalWords({ settings }: { settings: Settings }) {
  const { secondWeek, keptMoney, rentalRate, sacemRate } = settings;
  const on = [
    ...(secondWeek ? [text.secondWeek] : []),
    ...(keptMoney ? [text.keptMoney(inPercent(rentalRate), inPercent(sacemRate))] : []),
  ];
  return on.length === 0 ? null : <p>{text.on(on.join(' ; '))}</p>;
}
