import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { useForm } from 'react-hook-form';
import type { PutFilmFacts } from '#shared/api/contract/changes.ts';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { toldInstead } from '../api/overtaken-by.ts';
import { useWeeks, weekQuery } from '../api/queries.ts';
import { showApiError } from '../forms/api-errors.ts';
import { DraftNote } from '../forms/draft-note.tsx';
import { issueInFrench } from '../forms/issues.ts';
import { LeaveGuard } from '../forms/leave-guard.tsx';
import { Overtaken } from '../forms/overtaken.tsx';
import { SaveButton } from '../forms/save-button.tsx';
import { SaveFailed } from '../forms/save-failed.tsx';
import { SaveState } from '../forms/save-state.tsx';
import { useMadeFrom } from '../forms/use-made-from.ts';
import { todayIn } from '../programme/current-week.ts';
import { releaseOf } from '../programme/programme-view.ts';
import { fr } from '../texts/fr.ts';
import { CopiesFields, OpeningFields } from './told-fields.tsx';
import { FIELDS, toldSchema, typedFacts, type TypedFacts } from './told-schema.ts';
import { toldDraft, useTellFacts } from './use-tell-facts.ts';

const text = fr.told;

interface ToldFormProps {
  week: Week;
  release: WeekRelease;
  onSaved: () => void;
}

/** Entry of what was told of a film. */
export function ToldForm({ week, release, onSaved }: ToldFormProps) {
  const { filmId, told, toldVersion } = release;
  const client = useQueryClient();
  const today = todayIn(useWeeks().data);
  const schema = useMemo(() => toldSchema(today), [today]);
  const first = typedFacts(told?.facts ?? null);
  const form = useForm<TypedFacts, unknown, PutFilmFacts>({
    mode: 'onTouched',
    defaultValues: first,
    resolver: zodResolver(schema, { error: issueInFrench }),
  });
  const { handleSubmit, setError, formState } = form;
  const made = useMadeFrom(toldDraft(week.week, filmId), form, { version: toldVersion, values: first });
  const save = useTellFacts(week, release);
  const theirs = toldInstead(save.error);
  const lead = useId();
  const renew = (): void => {
    const now = client.getQueryData(weekQuery(week.week).queryKey);
    const film = now === undefined ? null : releaseOf(now, filmId);
    if (film === null) return;
    made.renew({ version: film.toldVersion, values: typedFacts(film.told?.facts ?? null) });
  };
  const refused = (error: unknown): void => {
    made.failed(error);
    if (toldInstead(error) !== null) {
      renew();
      return;
    }
    showApiError(error, setError, FIELDS, { 'unknown-film': text.unknownFilm, conflict: text.tooLate });
  };
  const submit = handleSubmit((facts) =>
    save.tell(facts, made.version).then((version) => {
      // A second press: the first tells what came of it.
      if (version === null) return;
      made.saved(version);
      onSaved();
    }, refused),
  );
  return (
    <form
      noValidate
      aria-labelledby={lead}
      onSubmit={(event) => void submit(event)}
      className="@container mt-1 max-w-prose space-y-3 border-t border-line pt-3 text-base"
    >
      <p id={lead} className="text-sm">
        {text.form.lead}
      </p>
      <CopiesFields form={form} />
      <OpeningFields form={form} />
      {made.isDraft && <DraftNote />}
      <div className="flex flex-wrap items-center gap-3">
        {formState.errors.root?.message !== undefined && (
          <SaveFailed error={formState.errors.root}>{formState.errors.root.message}</SaveFailed>
        )}
        {theirs === null ? (
          <SaveButton isSaving={save.isPending} text={text.form.save} />
        ) : (
          <Overtaken
            error={save.error}
            author={{ by: theirs.told?.toldBy ?? null, at: theirs.told?.toldAt ?? null }}
            isSaving={save.isPending}
            onTheirs={() => {
              made.giveUp();
              save.reset();
            }}
          >
            <p>{theirs.told === null ? text.nothing : text.all(theirs.told.facts)}</p>
          </Overtaken>
        )}
        <SaveState waitsFor={save.waitsFor} />
      </div>
      <LeaveGuard isUnsaved={made.isUnsaved} />
    </form>
  );
}
