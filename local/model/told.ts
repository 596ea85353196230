import type { ComparedWeek } from '#shared/monitoring/compared-weeks.ts';
import { differencesOf } from '#shared/monitoring/difference.ts';
import { figuresOf, judge, ROLLING_WEEKS, toldFindings } from '#shared/monitoring/gate.ts';
import type { Standing } from '#shared/storage/models/model-files.ts';
import { championOf } from './change.ts';

const UNREAD =
  'champion.json is there and is not of this program’s form: running apps serve what they served, others the model of the package. ' +
  'The next upload, promote or rollback replaces it.';

/** What is stored, a line each, what is named and is not stored, and why the champion stands. */
export function toldModels(versions: readonly string[], standing: Standing, ofPackage: string): string {
  const { version: champion, before, challenger } = championOf(standing);
  const role = (version: string | null): string =>
    version === champion
      ? 'champion'
      : version === challenger
        ? 'challenger'
        : before.includes(version)
          ? `before the champion (${before.indexOf(version) + 1})`
          : '';
  const missing = [champion, challenger, ...before].filter(
    (version) => version !== null && !versions.includes(version),
  );
  const lines = [
    [`${ofPackage} (of the package)`, role(null)],
    ...versions.map((version) => [version, role(version)]),
    ...missing.map((version) => [`${version} (not stored: it cannot be served)`, role(version)]),
  ];
  const { at, by, reasons } = standing.champion ?? { at: null, by: null, reasons: [] };
  const isUnread = standing.champion === null && standing.tag !== null;
  return [
    ...lines.map((cells) => cells.join('  ').trimEnd()),
    ...(isUnread ? ['', UNREAD] : []),
    ...(at === null ? [] : ['', `changed ${at} by ${by}:`, ...reasons.map((reason) => `  ${reason}`)]),
  ].join('\n');
}

/** Both models week by week and over the weeks that the gate looks at, and what the gate says. */
export function toldComparison(weeks: readonly ComparedWeek[], champion: string, challenger: string): string {
  const row = (name: string, of: readonly ComparedWeek[]): string => {
    const [one, other] = [
      figuresOf(of.map((week) => week.champion)),
      figuresOf(of.map((week) => week.challenger)),
    ];
    const films = of.reduce((sum, week) => sum + week.champion.films, 0);
    const cells = (['wape', 'shareOfBestTakings', 'coverage'] as const).map(
      (figure) => `${one[figure].toFixed(3)} ${other[figure].toFixed(3)}`,
    );
    return [name.padEnd(10), String(films).padStart(5), ...cells].join('  ');
  };
  const rolling = weeks.slice(-ROLLING_WEEKS);
  const names = `champion ${champion}, challenger ${challenger}`;
  if (rolling.length === 0) return `${names}: there is no week with results that both have forecast.`;
  return [
    names,
    'week        films  WAPE         best takings coverage',
    ...rolling.map((week) => row(week.week, [week])),
    row('all', rolling),
    ...Object.entries(differencesOf(rolling)).map(
      ([figure, { difference, low, high }]) =>
        `${figure}: challenger − champion ${difference.toFixed(3)} (95 %: ${low.toFixed(3)} to ${high.toFixed(3)})`,
    ),
    ...toldFindings(judge(weeks)),
  ].join('\n');
}
