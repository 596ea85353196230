import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { ApiError } from '../api/api-error.ts';
import { useMonitoring } from '../api/queries.ts';
import { monitoring as text } from '../texts/fr/monitoring.ts';
import { fr } from '../texts/fr.ts';
import { FailedNotice } from '../ui/failed-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { ComparisonSection } from './comparison/comparison-section.tsx';
import { DriftSection } from './drift/drift-section.tsx';
import { GivenSection } from './given-section.tsx';
import { Models } from './models.tsx';
import { MonitoringSkeleton } from './monitoring-skeleton.tsx';
import { PerformanceSection } from './performance/performance-section.tsx';
import { RecommenderSection } from './recommender-section.tsx';
import { hasFewFilms, stateSentence } from './state-sentence.ts';

/** Whether the model is still what it was: for who is in charge of the service. */
export function MonitoringPage() {
  const { data, isError, error, refetch } = useMonitoring();
  return (
    <>
      <title>{`${text.title} – ${fr.product}`}</title>
      <h1 className="mb-6 text-lg leading-tight font-bold sm:text-xl">{text.title}</h1>
      {data !== undefined ? (
        <Content data={data} />
      ) : isError && error instanceof ApiError && error.status === 403 ? (
        <Notice title={text.forOps} detail={text.forOpsDetail} link={{ href: '/', text: text.toWeek }} />
      ) : isError ? (
        <FailedNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <MonitoringSkeleton />
      )}
    </>
  );
}

function Content({ data }: { data: Monitoring }) {
  const sentence = stateSentence(data);
  return (
    <div className="space-y-6">
      <div>
        {sentence === null ? (
          <Notice title={text.empty} detail={text.emptyDetail} />
        ) : (
          <p
            data-testid="sentence"
            className="max-w-3xl text-xl leading-snug font-medium text-pretty sm:text-2xl"
          >
            {sentence.map((piece, index) =>
              typeof piece === 'string' ? (
                piece
              ) : (
                <strong key={index} className="font-bold text-loss">
                  {piece.wrong}
                </strong>
              ),
            )}
          </p>
        )}
        {hasFewFilms(data) && <p className="mt-2 text-quiet">{text.state.few}</p>}
        <Models data={data} />
      </div>
      {sentence !== null && <PerformanceSection data={data} />}
      {sentence !== null && <DriftSection data={data} />}
      <ComparisonSection data={data} />
      <GivenSection data={data} />
      <RecommenderSection data={data} />
    </div>
  );
}
