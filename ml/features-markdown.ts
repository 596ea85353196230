import { FEWEST_OF_WIDE, fewestOf, screensKnown } from '#shared/domain/screens-known.ts';
import { SCREENS_CLASSES } from '#shared/domain/shapes/told-facts.ts';
import { FEATURES } from '#shared/features/catalogue.ts';
import { SOURCES } from '#shared/features/feature.ts';

const INTRODUCTION = `# Features

Built by \`shared/features/build-features.ts\`, for training and in service alike, from the film's facts and from track
records that hold only weeks that had ended before the run. "ln rel" is ln(first-week admissions) minus the market level
of its time. Track records decay: of an observation half is left after a half-life of 3 years for companies and genres,
6 to 10 for people, 10 to 15 for titles (\`shared/features/keys.ts\`); means are shrunk towards the wider group as if a few more
films had made them. Unknown values are null. The school calendar is derived from AntoineAugusti/vacances-scolaires-france
(MIT); it knows 2000 to August 2027.

The model with screens does without the announcement: screens tell better what a distributor expects.

What had no effect and went out: surprise of the market of late by genre and country, the distributor's record by
country and its latest films alone, a ridge forecast as the rivals' strength, the production budget (see REPORT.md).
`;

/** The text of `ml/FEATURES.md`. */
export function featuresTable(): string {
  const rows = FEATURES.map(({ name, group, meaning, unit, source }) => {
    const knownAt = SOURCES[source] === 'monday' ? 'Monday' : 'both';
    return `| ${['`' + name + '`', group, meaning, unit, source, knownAt].join(' | ')} |`;
  });
  return [
    INTRODUCTION,
    '| name | group | meaning | unit | source | known at |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/**
 * The text of `ml/features.json`: the same for the training, each source with the stage that knows it, and what is known of
 * screens where a class of them is told.
 */
export function featuresJson(): string {
  return `${JSON.stringify({ features: FEATURES, sources: SOURCES, ...SCREENS }, null, 2)}\n`;
}

const SCREENS = {
  screensClasses: SCREENS_CLASSES.map((screensClass) => ({
    from: fewestOf(screensClass),
    ...screensKnown({ kind: 'class', screensClass }),
  })),
  wideFrom: FEWEST_OF_WIDE,
};
