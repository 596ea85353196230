import type { IsoDate } from '../../domain/cinema-week.ts';
import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import { openingFriday } from '../../domain/us-weekends.ts';
import { isUsWeekendOver } from '../../features/groups/american-start.ts';
import type { Warning } from '../contract/predict.ts';

/** What is said of the film in the United States and enters no forecast of a day (`american-start.ts`). */
export function americanWarnings(facts: ReleaseFacts, asOf: IsoDate): Warning[] {
  const { usReleaseDate, usOpeningUsd, usWeekends = [] } = facts;
  const over = usWeekends.filter(({ friday }) => isUsWeekendOver(friday, asOf));
  const said: Warning[] = [];
  if (over.length < usWeekends.length)
    said.push(
      unused('usWeekends', `${usWeekends.length - over.length} of them were not over before ${asOf}`),
    );
  if (usReleaseDate !== null && usReleaseDate >= asOf)
    said.push(unused('usReleaseDate', `It is not before ${asOf}`));
  if (usOpeningUsd === null) return said;
  if (over.length > 0) {
    const isSaid = over.some(({ grossUsd }) => grossUsd === usOpeningUsd);
    if (!isSaid)
      said.push(unused('usOpeningUsd', 'The model looks at usWeekends, of which none took as much'));
  } else if (usReleaseDate === null) {
    said.push(unused('usOpeningUsd', 'The model looks at it together with usReleaseDate'));
  } else if (!isUsWeekendOver(openingFriday(usReleaseDate), asOf)) {
    said.push(unused('usOpeningUsd', `No first weekend in the United States was over before ${asOf}`));
  }
  return said;
}

export function unused(field: string, detail: string): Warning {
  return { code: 'not-used', field, detail };
}
