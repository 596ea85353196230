import { lazy, Suspense, useId, type ReactNode } from 'react';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { useDraftOpen } from '../forms/use-draft-open.ts';
import { fr } from '../texts/fr.ts';
import { Icon } from '../ui/icon.tsx';
import { tellButton } from './styles.ts';
import { toldDraft } from './use-tell-facts.ts';

const text = fr.told;

// The first page does not wait for the forms.
const load = () => import('./told-form.tsx');
const ToldForm = lazy(async () => ({ default: (await load()).ToldForm }));

interface ToldEntryProps {
  week: Week;
  release: WeekRelease;
  onSaved: () => void;
  /** Shown while the form is closed. */
  wayBack: ReactNode;
}

/** The form for what was told of a film, behind a button; beside it, while it is closed, the way back. */
export function ToldEntry({ week, release, onSaved, wayBack }: ToldEntryProps) {
  const { open, wasOpened, toggle } = useDraftOpen(toldDraft(week.week, release.filmId));
  const panel = useId();
  const prefetch = (): void => void load().catch(() => undefined);
  return (
    <div className="mt-2 flex flex-wrap gap-2 print:hidden">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        className={tellButton}
        onClick={toggle}
        onPointerEnter={prefetch}
        onFocus={prefetch}
      >
        {release.told === null ? text.open : text.change}
        <span className="sr-only">{text.ofFilm(release.title)}</span>
        <Icon name="next" className={`size-4 transition-transform ${open ? '-rotate-90' : 'rotate-90'}`} />
      </button>
      {!open && wayBack}
      <div id={panel} hidden={!open} className={open ? 'basis-full' : ''}>
        {wasOpened && (
          <Suspense fallback={<div className="mt-2 h-64 skeleton" />}>
            <ToldForm week={week} release={release} onSaved={onSaved} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
