import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import type { Settings, SettingsHistory } from '#shared/api/contract/settings.ts';
import { settingsFor } from '#shared/domain/cinema.ts';
import { settingsInstead } from '../api/overtaken-by.ts';
import { showApiError } from '../forms/api-errors.ts';
import { DraftNote } from '../forms/draft-note.tsx';
import { issueInFrench } from '../forms/issues.ts';
import { LeaveGuard } from '../forms/leave-guard.tsx';
import { SaveButton } from '../forms/save-button.tsx';
import { SaveFailed } from '../forms/save-failed.tsx';
import { SaveState } from '../forms/save-state.tsx';
import { useMadeFrom } from '../forms/use-made-from.ts';
import { date } from '../format/format.ts';
import { LearnedShare } from '../programme/learned-share.tsx';
import { learnedText } from '../texts/fr/learned.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { buttonStyle } from '../ui/styles.ts';
import { TitledCard } from '../ui/titled-card.tsx';
import { effectiveWeeks } from './effective-weeks.ts';
import { Preview } from './preview.tsx';
import { SettingsFields } from './settings-fields.tsx';
import { SettingsOvertaken } from './settings-overtaken.tsx';
import { settingsQuery, useSaveSettings } from './settings-queries.ts';
import {
  fieldsOf,
  isSameSettings,
  settingsFormSchema,
  typedSettings,
  type TypedSettings,
} from './settings-schema.ts';
import { Withdraw } from './withdraw.tsx';

interface SettingsFormProps {
  settings: SettingsHistory;
  coming: string;
  /** Told once settings that were to come are withdrawn. */
  onWithdrawn: () => void;
}

/** Changes the settings from a week on; what that would do to the current week is told while one types. */
export function SettingsForm({ settings, coming, onWithdrawn }: SettingsFormProps) {
  const client = useQueryClient();
  const held = useMemo(() => heldIn(settings, coming), [settings, coming]);
  const schema = useMemo(() => settingsFormSchema(held), [held]);
  const first = typedSettings(held, coming);
  const form = useForm<TypedSettings, unknown, Settings>({
    mode: 'onChange',
    defaultValues: first,
    resolver: zodResolver(schema, { error: issueInFrench }),
  });
  const typed = useDeferredValue(
    useWatch({ control: form.control, compute: (values: TypedSettings) => values }),
  );
  const proposed = schema.safeParse(typed).data ?? null;
  const made = useMadeFrom('settings', form, { version: settings.version, values: first });
  const save = useSaveSettings();
  const theirs = settingsInstead(save.error);
  const submit = form.handleSubmit((wanted) =>
    save.mutate(
      { body: wanted, version: made.version },
      {
        onSuccess: ({ version }) => made.saved(version),
        onError: (error) => {
          made.failed(error);
          if (settingsInstead(error) !== null) renew();
          else showApiError(error, form.setError, fieldsOf(wanted), { conflict: settingsText.past });
        },
      },
    ),
  );
  const renew = (): void => {
    const now = client.getQueryData(settingsQuery.queryKey);
    if (now === undefined) return;
    made.renew({ version: now.version, values: typedSettings(heldIn(now, coming), coming) });
  };
  const root = form.formState.errors.root;

  return (
    <TitledCard id="change" title={settingsText.formTitle}>
      <FormProvider {...form}>
        <form noValidate className="mt-3 space-y-5" onSubmit={(event) => void submit(event)}>
          <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
            <div className="space-y-5">
              <SettingsFields weeks={effectiveWeeks(coming)} coming={coming} />
              <section aria-labelledby="learned" className="rounded-md border border-line p-4">
                <h3 id="learned" className="mb-2 font-semibold">
                  {learnedText.title}
                </h3>
                <LearnedShare learned={settings.learned} start={held.admissionsShare} />
              </section>
            </div>
            <Preview proposed={proposed} isChanged={proposed !== null && !isSameSettings(proposed, held)} />
          </div>
          <p className="text-sm text-quiet">{settingsText.formNote}</p>
          {made.isDraft && <DraftNote />}
          <div className="flex flex-wrap items-center gap-3">
            {root !== undefined && <SaveFailed error={root}>{root.message}</SaveFailed>}
            {theirs === null ? (
              <SaveButton isSaving={save.isPending} text={settingsText.save} />
            ) : (
              <SettingsOvertaken
                error={save.error}
                theirs={theirs}
                isSaving={save.isPending}
                onTheirs={() => {
                  made.giveUp();
                  save.reset();
                }}
              />
            )}
            <button
              type="button"
              className={buttonStyle.quiet}
              onClick={() => {
                made.forget();
                form.reset(first);
                save.reset();
              }}
            >
              {settingsText.reset}
            </button>
          </div>
          <SaveState
            waitsFor={save.waitsFor}
            saved={
              save.isSuccess &&
              settingsText.saved(date(save.variables.body.effectiveFrom, ['weekday', 'month', 'year']))
            }
          />
        </form>
        <LeaveGuard isUnsaved={made.isUnsaved} />
      </FormProvider>
      <Withdraw
        shown={settings}
        onDone={(after) => {
          // What this page itself has withdrawn is no news to its form.
          if (after === made.version) renew();
          onWithdrawn();
        }}
      />
    </TitledCard>
  );
}

/** The settings that hold from the coming week on. */
function heldIn({ history }: SettingsHistory, coming: string): Settings {
  const { rooms, ...others } = settingsFor(coming, history);
  return { ...others, rooms: [...rooms], effectiveFrom: coming };
}
