import { lazy, useRef, useState } from 'react';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { FormBehind } from '../forms/form-behind.tsx';
import { rentalText } from '../texts/fr/rental.ts';
import { rentalDraft, rentalWords } from './rental-words.ts';

// The first page does not wait for the forms.
const load = () => import('./rental-form.tsx');
const RentalForm = lazy(async () => ({ default: (await load()).RentalForm }));

/** What a film's distributor takes, and where it is entered; nothing where the cinema does not count what it keeps. */
export function RentalRate({ week, release }: { week: Week; release: WeekRelease }) {
  const [saves, setSaves] = useState(0);
  const words = useRef<HTMLParagraphElement>(null);
  if (!week.settings.keptMoney) return null;
  const saved = (): void => {
    setSaves(saves + 1);
    words.current?.focus();
  };
  return (
    <div className="mt-3 text-sm">
      <p ref={words} tabIndex={-1} role="status" className="scroll-my-24">
        {rentalWords(week, release.rental.rate)}
      </p>
      {/* After a save it begins anew with what is stored now. */}
      <FormBehind
        key={saves}
        draft={rentalDraft(week, release.filmId)}
        words={rentalText.open}
        title={release.title}
        load={load}
      >
        <RentalForm week={week} release={release} onSaved={saved} />
      </FormBehind>
    </div>
  );
}
