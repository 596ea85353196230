import type { Week } from '#shared/api/contract/week.ts';
import { toldRange } from '#shared/domain/told-range.ts';
import { fr } from '../texts/fr.ts';
import { ToldImport } from '../told/import/told-import.tsx';
import { Notice } from '../ui/notice.tsx';
import { buttonStyle } from '../ui/styles.ts';
import { forecastOf } from '../programme/programme-view.ts';
import { RunProblems } from '../programme/run-problems.tsx';
import { Sentence } from '../programme/sentence.tsx';
import { InLargestRoomNote } from './in-largest-room.tsx';
import { ReleaseCard } from './release-card.tsx';
import { ReleaseFilters } from './release-filters.tsx';
import { FIRST, findReleases, genresOf, readSearch, type ReleaseSearch } from './release-search.ts';
import { releasesSentence } from './sentences.ts';

interface ReleasesProps {
  week: Week;
  search: ReleaseSearch;
  onSearch: (changed: Partial<ReleaseSearch>) => void;
}

/** A week's releases: the ten most expected first, found and ordered as the address says. */
export function Releases({ week, search, onSearch }: ReleasesProps) {
  const { releases, runs } = week;
  if (releases.length === 0) {
    return (
      <>
        <Notice title={fr.state.emptyWeek} detail={fr.state.emptyWeekDetail} />
        <RunProblems runs={runs} />
      </>
    );
  }
  const { shown, found } = findReleases(releases, search);
  const isSearched = search.genre !== null || search.text !== '';
  const end = Math.max(1, ...shown.map(({ release }) => endOf(release)));
  return (
    <div className="space-y-4 lg:space-y-3">
      <Sentence pieces={releasesSentence(week)} wide />
      <ReleaseFilters search={search} genres={genresOf(releases)} onSearch={onSearch} />
      <h2 className="text-lg font-bold">
        {isSearched
          ? fr.releases.found(found)
          : found > FIRST && !search.all
            ? fr.releases.topTen
            : fr.releases.all}
      </h2>
      <p role="status" className="sr-only">
        {isSearched && fr.releases.found(found)}
      </p>
      {found === 0 ? (
        <button
          type="button"
          className={buttonStyle.main}
          onClick={() => onSearch({ ...readSearch(''), sort: search.sort })}
        >
          {fr.releases.reset}
        </button>
      ) : (
        <ol className="divide-y divide-line rounded-lg bg-sheet px-4 py-1 shadow-(--lift)">
          {shown.map((each) => (
            <li key={each.release.filmId}>
              <ReleaseCard week={week} ranked={each} end={end} />
            </li>
          ))}
        </ol>
      )}
      <InLargestRoomNote week={week} releases={shown.map(({ release }) => release)} />
      {found > FIRST && (
        <button
          type="button"
          aria-expanded={search.all}
          className={buttonStyle.quiet}
          onClick={() => onSearch({ all: !search.all })}
        >
          {search.all ? fr.releases.less : fr.releases.more(found - FIRST)}
        </button>
      )}
      <ToldImport week={week} />
      <RunProblems runs={runs} />
    </div>
  );
}

/** Where the bars of a release end. */
function endOf(release: Week['releases'][number]): number {
  const forecast = forecastOf(release);
  const [, high] = forecast === null ? [0, 0] : toldRange(forecast);
  return Math.max(high, release.actual?.admissions ?? 0);
}
