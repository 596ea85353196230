import { lazy, Suspense, useState } from 'react';
import type { SettingsHistory } from '#shared/api/contract/settings.ts';
import { useWeeks } from '../api/queries.ts';
import { money, number, price, roundCount } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { FailedNotice } from '../ui/failed-notice.tsx';
import { toContent } from '../ui/to-content.ts';
import { comingWeekOf } from './effective-weeks.ts';
import { RunStates } from './run-states.tsx';
import { SettingsForm } from './settings-form.tsx';
import { ToCheckSkeleton } from './to-check/to-check-skeleton.tsx';
import { since } from './since.ts';
import { useSettings } from './settings-queries.ts';
import { SettingsSkeleton } from './settings-skeleton.tsx';
import { SettingsTable } from './settings-table.tsx';

const ToCheck = lazy(async () => ({ default: (await import('./to-check/to-check.tsx')).ToCheck }));

/** The cinema's own numbers, films that may be one, and the state of the runs. */
export function SettingsPage() {
  const { data, isError, error, refetch } = useSettings();
  const weeks = useWeeks();
  const known = weeks.data !== undefined || weeks.isError;
  return (
    <>
      <title>{`${settingsText.title} – ${fr.product}`}</title>
      <h1 className="mb-6 text-lg leading-tight font-bold sm:text-xl">{settingsText.title}</h1>
      {data !== undefined && known ? (
        <SettingsContent settings={data} coming={comingWeekOf(weeks.data?.weeks ?? [], new Date())} />
      ) : isError ? (
        <FailedNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <SettingsSkeleton />
      )}
    </>
  );
}

function SettingsContent({ settings, coming }: { settings: SettingsHistory; coming: string }) {
  const [isWithdrawn, setIsWithdrawn] = useState(false);
  const { current, history, learned } = settings;
  const { effectiveFrom, ticketPrice, fixedCosts, admissionsShare } = current;
  return (
    <div className="space-y-6">
      <p data-testid="sentence" className="max-w-3xl text-xl leading-snug font-medium text-pretty">
        {settingsText.lead(
          since(effectiveFrom),
          price(ticketPrice),
          money(fixedCosts),
          learned === null ? number(1 / admissionsShare) : roundCount(1 / learned.share),
        )}
      </p>
      <SettingsForm
        settings={settings}
        coming={coming}
        onWithdrawn={() => {
          setIsWithdrawn(true);
          toContent();
        }}
      />
      <div>
        <SettingsTable history={history} coming={coming} />
        <p role="status" className="mt-2 empty:sr-only">
          {isWithdrawn && settingsText.withdraw.done}
        </p>
      </div>
      <Suspense fallback={<ToCheckSkeleton />}>
        <ToCheck />
      </Suspense>
      <RunStates />
    </div>
  );
}
