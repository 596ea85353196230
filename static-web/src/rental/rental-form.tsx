import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Week } from '#shared/api/contract/week.ts';
import { rentalInstead } from '../api/overtaken-by.ts';
import { weekPath, weekQuery } from '../api/queries.ts';
import { useSave } from '../api/use-save.ts';
import { exactPercent } from '../format/format.ts';
import { showApiError } from '../forms/api-errors.ts';
import { DraftNote } from '../forms/draft-note.tsx';
import { Field } from '../forms/field.tsx';
import { issueInFrench } from '../forms/issues.ts';
import { LeaveGuard } from '../forms/leave-guard.tsx';
import { Overtaken } from '../forms/overtaken.tsx';
import { SaveButton } from '../forms/save-button.tsx';
import { SaveFailed } from '../forms/save-failed.tsx';
import { SaveState } from '../forms/save-state.tsx';
import { useMadeFrom } from '../forms/use-made-from.ts';
import { rentalText as text } from '../texts/fr/rental.ts';
import { rentalDraft, rentalIn, rentalWords, type RentedFilm } from './rental-words.ts';
import { rentalFormSchema, typedRental, type PutRental, type TypedRental } from './rental-schema.ts';

interface RentalFormProps {
  week: Week;
  film: RentedFilm;
  onSaved: () => void;
}

/** Entry of what a film's distributor takes. */
export function RentalForm({ week, film: { filmId, rental }, onSaved }: RentalFormProps) {
  const client = useQueryClient();
  const first = typedRental(rental.rate);
  const form = useForm<TypedRental, unknown, PutRental>({
    mode: 'onTouched',
    defaultValues: first,
    resolver: zodResolver(rentalFormSchema, { error: issueInFrench }),
  });
  const { errors } = form.formState;
  const made = useMadeFrom(rentalDraft(week, filmId), form, { version: rental.version, values: first });
  const save = useSave<PutRental, Week>(
    weekPath(week.week, `/films/${encodeURIComponent(filmId)}/rental-rate`),
  );
  const theirs = rentalInstead(save.error);
  const refused = (error: unknown): void => {
    made.failed(error);
    if (rentalInstead(error) === null) {
      showApiError(error, form.setError, ['rentalRate'], { 'unknown-film': text.unknownFilm });
      return;
    }
    const now = client.getQueryData(weekQuery(week.week).queryKey);
    const stored = now === undefined ? null : rentalIn(now, filmId);
    if (stored === null) return;
    made.renew({ version: stored.version, values: typedRental(stored.rate) });
  };
  const submit = form.handleSubmit((body) =>
    save.mutateAsync({ body, version: made.version }).then((now) => {
      // A second press: the first tells what came of it.
      if (now === null) return;
      made.saved(rentalIn(now, filmId)?.version ?? 0);
      onSaved();
    }, refused),
  );
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="mt-1 max-w-prose space-y-3 border-t border-line pt-3 text-base"
    >
      <p className="text-sm">
        {text.lead}
        {week.state !== 'running' && week.state !== 'played' && text.counts}
      </p>
      <Field
        label={text.rate}
        hint={text.hint(exactPercent(week.settings.rentalRate))}
        error={errors.rentalRate?.message}
      >
        {(parts) => (
          <input {...parts} {...form.register('rentalRate')} inputMode="decimal" autoComplete="off" />
        )}
      </Field>
      {made.isDraft && <DraftNote />}
      <div className="flex flex-wrap items-center gap-3">
        {errors.root?.message !== undefined && (
          <SaveFailed error={errors.root}>{errors.root.message}</SaveFailed>
        )}
        {theirs === null ? (
          <SaveButton isSaving={save.isPending} text={text.save} />
        ) : (
          <Overtaken
            error={save.error}
            author={{ by: theirs.changedBy, at: theirs.changedAt }}
            isSaving={save.isPending}
            onTheirs={() => {
              made.giveUp();
              save.reset();
            }}
          >
            <p>{rentalWords(week, theirs.rate)}</p>
          </Overtaken>
        )}
        <SaveState waitsFor={save.waitsFor} />
      </div>
      <LeaveGuard isUnsaved={made.isUnsaved} />
    </form>
  );
}
