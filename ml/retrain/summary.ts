import { toldComparison } from '#local/model/told.ts';
import { STAGES } from '#shared/domain/cinema-week.ts';
import type { ComparedWeek } from '#shared/monitoring/compared-weeks.ts';
import type { Named } from './name-challenger.ts';
import type { MeasuredModel } from './measured-model.ts';
import type { WeeklyFigures } from './weekly-figures.ts';

export interface Retrained {
  films: { history: number; stored: number; doubled: number; leftOut: readonly string[] };
  weeks: { first: string; last: string };
  manifest: MeasuredModel;
  champion: string;
  compared: readonly ComparedWeek[];
  named: Named;
  inService: readonly WeeklyFigures[];
}

/** What a retraining came to, for a person, in Markdown. */
export function retrainingSummary(retrained: Retrained): string {
  const { films, weeks, manifest, champion, inService } = retrained;
  return [
    `# Retraining: model ${manifest.version}`,
    outcome(retrained),
    '## What it learned from',
    `${films.history} films of the history and ${films.stored} that the service has stored, ${weeks.first} to ${weeks.last}; it knows the ` +
      `weeks before ${manifest.trainedBefore}. ${films.doubled} stored films were in the history already.`,
    ...(films.leftOut.length === 0
      ? []
      : ['Left out of what is stored:\n\n' + films.leftOut.map((each) => `- ${each}`).join('\n')]),
    '## How well its recipe forecasts',
    'In the last window of the evaluation, by models that did not know it:',
    metricsTable(manifest.metrics),
    ...(champion === manifest.version ? [] : besideChampion(retrained)),
    '## In the service',
    inService.length === 0
      ? 'No week of the last half year has forecasts and results.'
      : weeksTable(inService),
    '',
  ].join('\n\n');
}

function besideChampion({ champion, compared, manifest: { version } }: Retrained): string[] {
  return [
    `## Beside the champion ${champion}`,
    compared.length === 0
      ? 'There is no week of the last year that the champion did not know and that the evaluation has forecast.'
      : `Each by what it said without knowing the weeks; of the new one that is its evaluation, whose models know up to a year less. The gate decides later, by what both forecast in the service.\n\n\`\`\`\n${toldComparison(compared, champion, version)}\n\`\`\``,
  ];
}

function outcome({ named, manifest: { version } }: Retrained): string {
  if (named.kind === 'champion') return 'It is the model that is served: nothing was uploaded.';
  if (named.kind === 'waits') {
    return (
      `It was not uploaded: the challenger ${named.challenger} stands since ${named.since.slice(0, 10)} and is given five weeks. Repeat it later, ` +
      'or with --replace.'
    );
  }
  return (
    `It is the challenger and forecasts beside the champion from the next run on. After four weeks with results: ` +
    `\`npm run model -- compare\`, \`npm run model -- promote ${version}\`.`
  );
}

function metricsTable(metrics: MeasuredModel['metrics']): string {
  const rows = STAGES.flatMap((stage) => {
    const of = metrics[stage];
    if (of === undefined) return [];
    const shown = ['wape', 'shareOfBestTakings', 'intervalCoverage'].map((name) => fixed(of[name]));
    return [`| ${stage} | ${shown.join(' | ')} |`];
  });
  return ['| | WAPE | share of best takings | coverage |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function weeksTable(weeks: readonly WeeklyFigures[]): string {
  const rows = weeks.map(
    ({ week, model, films, wape, shareOfBestTakings, coverage }) =>
      `| ${week} | ${model} | ${films} | ${[wape, shareOfBestTakings, coverage].map(fixed).join(' | ')} |`,
  );
  const header = '| week | model | forecasts with a result | WAPE | share of best takings | coverage |';
  return [header, '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

const fixed = (value: number | null | undefined): string => value?.toFixed(3) ?? '–';
