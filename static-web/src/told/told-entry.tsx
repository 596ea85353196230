import { lazy, type ReactNode } from 'react';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { FormBehind } from '../forms/form-behind.tsx';
import { fr } from '../texts/fr.ts';
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
  return (
    <FormBehind
      draft={toldDraft(week.week, release.filmId)}
      words={release.told === null ? text.open : text.change}
      title={release.title}
      load={load}
      wayBack={wayBack}
    >
      <ToldForm week={week} release={release} onSaved={onSaved} />
    </FormBehind>
  );
}
