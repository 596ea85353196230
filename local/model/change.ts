import type { IsoInstant } from '#shared/domain/cinema-week.ts';
import type { Champion, Standing } from '#shared/storage/models/model-files.ts';

/** Versions that are remembered to go back to. */
const MOST_BEFORE = 12;

/** Who changes what stands, and when. */
export interface Change {
  by: string;
  at: IsoInstant;
}

type Standings = Pick<Champion, 'version' | 'before' | 'challenger' | 'challengerSince' | 'since'>;

/** What stands; before the first change the model of the package, alone. */
export function championOf({ champion }: Standing): Standings {
  return champion ?? { version: null, before: [], challenger: null };
}

/** Another champion in the place of what stands, which can be gone back to. */
export function succeeded(standing: Standing, version: string, since: IsoInstant): Standings {
  const { version: former, before } = championOf(standing);
  const others = [former, ...before].filter((each) => each !== version);
  return {
    ...{ version, since },
    before: others.slice(0, MOST_BEFORE),
    ...challengerBeside(standing, version),
  };
}

/** The challenger that stands; whoever becomes the champion is none any more. */
export function challengerBeside(
  standing: Standing,
  champion: string | null,
): Pick<Standings, 'challenger' | 'challengerSince'> {
  const { challenger, challengerSince } = championOf(standing);
  return challenger === null || challenger === champion
    ? { challenger: null }
    : { challenger, challengerSince };
}
