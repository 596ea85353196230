import type { RunScope, Source, SourceFilm } from './source.ts';
import { idOn } from './source-id.ts';

type Identity = Pick<Source, 'name' | 'idField'>;

/** A release whose page of figures may be asked for, with the site's id. */
export interface FigureAsk {
  id: string;
  title: string;
}

/** Film pages with which a run begins: those of a source whose chart is known, or is not waited for. */
export function figuresAtOnce(source: Identity, run: RunScope): FigureAsk[] {
  return run.results?.afterChart.has(source.name) === true ? [] : figuresOf(source, run);
}

/** Film pages to which a chart leads: the films that it does not hold, or not as films in their first week. */
export function figuresAfterChart(
  source: Identity,
  run: RunScope,
  charted: readonly Pick<SourceFilm, 'sourceId' | 'weekNumber'>[],
): FigureAsk[] {
  if (run.results?.afterChart.has(source.name) !== true) return [];
  const told = new Set(
    charted.filter(({ weekNumber }) => (weekNumber ?? 1) === 1).map(({ sourceId }) => sourceId),
  );
  return figuresOf(source, run).filter(({ id }) => !told.has(id));
}

function figuresOf(source: Identity, run: RunScope): FigureAsk[] {
  const wanted = run.results?.figures.get(source.name);
  return run.releases.flatMap((release) => {
    const id = idOn(source, release);
    return id === null || wanted?.has(release.filmId) !== true ? [] : [{ id, title: release.title }];
  });
}
