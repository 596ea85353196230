import type { IsoDate, Stage } from '../domain/cinema-week.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { InvalidInputError } from '../errors.ts';
import { canonicalFilm } from './canonical-film.ts';
import type { FeatureContext, Features, ScreensContext } from './contract.ts';
import { marketExpectation } from './expectation.ts';
import { americanStartFeatures } from './groups/american-start.ts';
import { announcementFeatures } from './groups/announcement.ts';
import { competitionFeatures } from './groups/competition.ts';
import { distributionFeatures } from './groups/distribution.ts';
import { familyFeatures } from './groups/family.ts';
import { filmFeatures } from './groups/film.ts';
import { marketFeatures } from './groups/market.ts';
import { peopleFeatures } from './groups/people.ts';
import { screensFeatures, screensOfFacts } from './groups/screens.ts';
import { seasonFeatures } from './groups/season.ts';
import { assertPossible } from './possible-facts.ts';
import { Remembered } from './remembered.ts';
import type { RecordsView, TrackRecords } from './track-records.ts';

/**
 * THE feature builder: training and serving both call it. Values are relative to the market level (ln admissions
 * minus `market_level`) unless `ml/FEATURES.md` says otherwise; null where a fact is unknown.
 * @throws InvalidInputError for impossible facts, and when the records hold results that the run could not know.
 */
export function buildFeatures(
  facts: ReleaseFacts,
  { stage, screens, ...context }: FeatureContext,
  records: TrackRecords,
): Features {
  const at = screens === undefined ? {} : { [stage]: screens };
  const { early, lateAt } = built(facts, context, records, at);
  return Object.assign(early, lateAt(stage));
}

/** As `buildFeatures`, of each stage; what they have in common is built once. */
export function buildStages(
  facts: ReleaseFacts,
  { screens, ...context }: StagesContext,
  records: TrackRecords,
): Record<Stage, Features> {
  const { early, lateAt } = built(facts, context, records, screens);
  const monday = { ...early, ...lateAt('monday') };
  return { thursday: Object.assign(early, lateAt('thursday')), monday };
}

/** What the runs of both stages know, each of the screens what it knows. */
interface StagesContext extends Omit<FeatureContext, 'stage' | 'screens'> {
  screens?: Record<Stage, ScreensContext>;
}

const NO_SCREENS: ScreensContext = { own: null, widestRival: null };

/** The features that do not depend on the stage, and those that do. */
function built(
  facts: ReleaseFacts,
  { week, asOf, competitors }: Omit<StagesContext, 'screens'>,
  records: TrackRecords,
  screens: Partial<Record<Stage, ScreensContext>> = {},
): { early: Features; lateAt: (stage: Stage) => Features } {
  assertPossible(facts);
  if (asOf >= week) {
    throw new InvalidInputError('asOf', `asOf: a forecast of ${week} made on ${asOf} is none`);
  }
  const view = records.asOf(asOf);
  const film = canonicalFilm(facts);
  const others = competitors.map(canonicalFilm);
  const { season, market } = weekFeatures(film.week, view);
  const expectation = marketExpectation(view, film);
  const early = {
    ...filmFeatures(film, view),
    ...season,
    ...distributionFeatures(film, others, view),
    ...peopleFeatures(film, view, expectation),
    ...familyFeatures(film, view, expectation),
    ...competitionFeatures(film, others, view),
    ...announcementFeatures(film, view.listings),
    ...market,
    ...americanStartFeatures(facts, asOf),
  };
  const known: Record<Stage, ScreensContext> = {
    thursday: screens.thursday ?? NO_SCREENS,
    monday: screens.monday ?? screensOfFacts(facts, competitors),
  };
  return { early, lateAt: (stage) => screensFeatures(film, known[stage], view) };
}

const MOST_WEEKS = 64;
const weeks = new WeakMap<RecordsView, Remembered<IsoDate, Record<'season' | 'market', Features>>>();

/** What all films of a week have in common. */
function weekFeatures(week: IsoDate, view: RecordsView): Record<'season' | 'market', Features> {
  let known = weeks.get(view);
  if (known === undefined) weeks.set(view, (known = new Remembered(MOST_WEEKS)));
  return known.get(week, () => ({
    season: seasonFeatures(week, view),
    market: marketFeatures(week, view.market),
  }));
}
