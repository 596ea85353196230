import { describe, expect, it } from 'vitest';
import { MEASURES } from '#shared/domain/forecast-measures.ts';
import { monitoringSchema, type Monitoring } from '#shared/api/contract/monitoring.ts';
import { ApiError } from '../api/api-error.ts';
import { answered, markup, unanswered, words } from '../test-render.tsx';
import { boxOf, overlap, type Label } from '../charts/labels.ts';
import { ComparisonSection } from './comparison/comparison-section.tsx';
import { DifferencePlot } from './comparison/difference-plot.tsx';
import { BoxPlot } from './drift/box-plot.tsx';
import { DriftSection } from './drift/drift-section.tsx';
import { GivenSection } from './given-section.tsx';
import { MonitoringPage } from './monitoring-page.tsx';
import { chosenWeeks, readChosen } from './performance/chosen.ts';
import { MeasurePlot } from './performance/measure-plot.tsx';
import { measureFinding } from './performance/measures.ts';
import { RecommenderSection } from './recommender-section.tsx';
import { madeMonitoring, nothingWatched } from './test-monitoring.ts';

const WIDTHS = [280, 420, 700];
const page = (data: Monitoring, at = '/suivi'): string =>
  words(answered(<MonitoringPage />, [[['monitoring'], data]]), at);

it('is tested with made answers that the service could have given', () => {
  for (const data of [madeMonitoring, nothingWatched]) expect(monitoringSchema.parse(data)).toEqual(data);
});

describe('the page', () => {
  it('has a sentence first, then its sections', () => {
    expect(page(madeMonitoring)).toMatch(
      /^Suivi du modèle – NIAB\|Suivi du modèle\|Pas d’alerte.*semaine après semaine.*ressemblent-ils.*face au prétendant.*données aux applications.*recommandés/su,
    );
  });

  it('says of a new installation what is still to come', () => {
    const said = page(nothingWatched);
    expect(said).toMatch(
      /Pas encore de résultats.*sans date de mise en service.*Aucun prétendant.*Aucune application/su,
    );
    expect(said).not.toContain('semaine après semaine');
  });

  it('tells who is not in charge of the service where to go', async () => {
    const refused = new ApiError(403, null);
    const said = words(await unanswered(<MonitoringPage />, ['monitoring'], refused));
    expect(said).toMatch(/réservée à la personne qui s’occupe du service.*Voir la semaine/u);
  });

  it('shows the films that the address asks for, and says where there are none', () => {
    expect(page(madeMonitoring)).toContain('13 semaines, 182 films. 1 mesure sort de l’ordinaire.');
    const french = page(madeMonitoring, '/suivi?films=francais&semaines=trois');
    expect(french).toContain('3 semaines, 15 films.');
    expect(page(madeMonitoring, '/suivi?films=grands')).toContain('Aucun film de ce genre n’a été jugé');
  });
});

describe('a measure', () => {
  const weeks = chosenWeeks(madeMonitoring.weeks, readChosen(''));
  const last = weeks.at(-1);

  it('is told beside what is ordinary', () => {
    if (last === undefined) throw new Error('The made answer has weeks');
    const said = (measure: (typeof MEASURES)[number]): string =>
      measureFinding(last.together, measure).replace(/\s/gu, ' ');
    expect(said('wape')).toMatch(/^\d+ %, plus que d’habitude \(entre \d+ % et \d+ %\)\.$/u);
    expect(said('width')).toMatch(/^× \d,\d, comme d’habitude \(entre × \d,\d et × \d,\d\)\.$/u);
    expect(said('bias')).toMatch(/comme d’habitude \(entre − \d+ % et \+ \d+ %\)/u);
    expect(measureFinding({ ...last.together, bands: null }, 'wape')).toMatch(
      /sans rien à quoi comparer\.$/u,
    );
    expect(measureFinding(null, 'wape')).toBe('Pas encore de chiffre.');
  });

  it.each(MEASURES)('%s has a band, a line, a ring a week, and squares for what lies outside', (measure) => {
    const html = markup(<MeasurePlot weeks={weeks} measure={measure} width={330} height={170} />);
    const outside = weeks.flatMap(({ own, together }) =>
      [own, together].filter((window) => window.outside.some((each) => each.measure === measure)),
    ).length;
    expect(html.match(/<polygon/gu)).toHaveLength(1);
    expect(html.match(/<polyline/gu)).toHaveLength(1);
    expect(html.match(/<rect[^>]*fill-loss/gu)?.length ?? 0).toBe(outside);
    expect(html.match(/<circle/gu)).toHaveLength(
      weeks.filter(({ own }) => !own.outside.some((each) => each.measure === measure)).length,
    );
    expect(html).not.toContain('NaN');
  });

  it('is drawn without a band where nothing is known to be ordinary, and of a single week', () => {
    const without = weeks.slice(-1).map((week) => ({ ...week, together: { ...week.together, bands: null } }));
    const html = markup(<MeasurePlot weeks={without} measure="coverage" width={330} height={170} />);
    expect(html).not.toContain('<polygon');
    expect(html).not.toContain('NaN');
  });
});

describe('the drift', () => {
  const { drift } = madeMonitoring;
  if (drift === null) throw new Error('The made answer has drift');

  it.each(drift.features.map((feature) => ({ name: feature.name, feature })))(
    '$name has a dot a film, the latest marked, and no tick on another',
    ({ feature }) => {
      for (const width of WIDTHS) {
        const html = markup(
          <BoxPlot feature={feature} films={drift.films} latest={drift.week} width={width} />,
        );
        const known = feature.recent.values.filter((value) => value !== null).length;
        const latest = drift.films.filter(
          ({ week }, index) => week === drift.week && feature.recent.values[index] !== null,
        ).length;
        expect(html.match(/<circle/gu)).toHaveLength(feature.reference.values.length + known);
        expect(html.match(/<circle[^>]*fill-velvet/gu)?.length ?? 0).toBe(latest);
        expect(html).not.toContain('NaN');
        const ticks = [...html.matchAll(/<text x="([^"]*)" y="([^"]*)" text-anchor="middle"[^>]*>([^<]*)/gu)];
        const boxes = ticks.map(([, x, y, text = '']) =>
          boxOf({ text, x: Number(x), y: Number(y), anchor: 'middle', size: 12 } satisfies Label),
        );
        expect(ticks.length).toBeGreaterThan(0);
        expect(boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlap(box, other)))).toEqual(
          [],
        );
      }
    },
  );

  it('says first what moved, in units of the world', () => {
    const said = words(<DriftSection data={madeMonitoring} />);
    expect(said).toContain(
      '1 des données montrées s’est écartée de l’ordinaire ; ce qui a le plus bougé vient en premier.',
    );
    expect(said).toMatch(/Film médian : \d+ copies, la moitié entre \d+ et \d+ copies\./u);
    expect(said).toContain('A bougé : écart 93, l’ordinaire va jusqu’à 48.');
    expect(said).toMatch(/Inconnu pour 70 % des films, contre 35 %/u);
    expect(said).toMatch(
      /Réalisation : nombre de films, nom sans film connu\|Récents\|38 %\|D’habitude\|33 %\|Écarts types\|1/u,
    );
  });

  it('says so where screens are not collected', () => {
    const said = (screensCollected: boolean): string =>
      words(<DriftSection data={{ ...madeMonitoring, drift: { ...drift, screensCollected } }} />);
    expect(said(false)).toMatch(/Copies : non collectées ici\./u);
    expect(said(true)).not.toContain('non collectées');
  });

  it('has nothing to compare without a reference', () => {
    expect(words(<DriftSection data={nothingWatched} />)).toContain('Rien à comparer');
  });

  it('says so where a feature is known of no recent film', () => {
    const [first] = drift.features;
    if (first === undefined) throw new Error('The made answer has features');
    const unknown = { ...first, recent: { box: null, missing: 1, values: drift.films.map(() => null) } };
    const data = { ...madeMonitoring, drift: { ...drift, features: [unknown] } };
    expect(words(<DriftSection data={data} />)).toContain('Inconnu pour tous les films récents.');
    const html = markup(<BoxPlot feature={unknown} films={drift.films} latest={drift.week} width={300} />);
    expect(html).not.toMatch(/NaN|Infinity/u);
  });
});

describe('both models', () => {
  const { comparison } = madeMonitoring;
  if (comparison === null) throw new Error('The made answer has a challenger');

  it('are told apart with intervals, and by what is asked for', () => {
    const said = words(<ComparisonSection data={madeMonitoring} />);
    expect(said).toContain('ne prend pas encore la place, après 5 semaines en commun.');
    expect(said).toContain('WAPE : − 2 points (entre − 5 points et + 1 point)');
    expect(said).toContain('oui|Au moins 4 semaines en commun : 5.');
    expect(said).toContain('non|Des fourchettes aussi sûres, près de 80 % : 82 %, contre 79 %.');
    const passed = { ...comparison, gate: { ...comparison.gate, passed: true } };
    expect(words(<ComparisonSection data={{ ...madeMonitoring, comparison: passed }} />)).toContain(
      'peut prendre la place',
    );
  });

  it('have a place without a week that both forecast', () => {
    const none = {
      ...{ ...comparison, weeks: [] },
      differences: { wape: null, shareOfBestTakings: null, coverage: null },
    };
    const said = words(<ComparisonSection data={{ ...madeMonitoring, comparison: none }} />);
    expect(said).toContain('Aucune semaine que les deux ont prévue');
    expect(said).not.toContain('NaN');
  });

  it.each(WIDTHS)('have three intervals at %i px', (width) => {
    const html = markup(<DifferencePlot differences={comparison.differences} width={width} />);
    expect(html.match(/<circle/gu)).toHaveLength(3);
    expect(html).not.toContain('NaN');
  });
});

describe('what others get', () => {
  it('are forecasts by application, those of the latest week first', () => {
    const said = words(<GivenSection data={madeMonitoring} />);
    expect(said).toContain('Pour la semaine du mer. 28 juin : 22 prévisions données à 2 applications.');
    expect(said).toMatch(
      /28 juin 2023\|Application\|tableur\|.*\|Étape\|jeudi\|Prévisions\|1\|Largeur médiane\|× 6,10/u,
    );
    expect(words(<GivenSection data={nothingWatched} />)).toContain('Aucune application');
  });

  it('are recommended films, beside the edition before', () => {
    const said = (data: Monitoring): string => words(<RecommenderSection data={data} />);
    const [before, served] = madeMonitoring.recommender.editions;
    if (before === undefined || served === undefined) throw new Error('The made answer has two editions');
    const of = (editions: Monitoring['recommender']['editions']): Monitoring => ({
      ...madeMonitoring,
      recommender: { ...madeMonitoring.recommender, editions },
    });
    expect(said(madeMonitoring)).toContain('2 fois mieux qu’une liste des films les plus connus');
    expect(said(madeMonitoring)).toContain('C’est mieux que l’édition d’avant.');
    expect(said(of([served, before]))).toContain('C’est moins bien que l’édition d’avant.');
    expect(said(of([served, served]))).toContain('C’est comme l’édition d’avant.');
    expect(said(of([served]))).not.toContain('d’avant.');
    expect(said(of([{ ...served, visitors3: null }]))).toContain('Cette édition n’a pas de mesures.');
  });
});
