import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { FormProvider, useForm, useWatch, type FieldPath } from 'react-hook-form';
import type { Settings, SettingsHistory } from '#shared/api/contract/settings.ts';
import { settingsFor } from '#shared/domain/cinema.ts';
import { isOvertaken } from '../api/api-error.ts';
import { showApiError } from '../forms/api-errors.ts';
import { issueInFrench } from '../forms/issues.ts';
import { SaveButton } from '../forms/save-button.tsx';
import { SaveState } from '../forms/save-state.tsx';
import { useMadeFrom } from '../forms/use-made-from.ts';
import { date } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { buttonStyle } from '../ui/styles.ts';
import { TitledCard } from '../ui/titled-card.tsx';
import { effectiveWeeks } from './effective-weeks.ts';
import { Preview } from './preview.tsx';
import { SettingsFields } from './settings-fields.tsx';
import { settingsQuery, useSaveSettings } from './settings-queries.ts';
import { isSameSettings, settingsFormSchema, typedSettings, type TypedSettings } from './settings-schema.ts';
import { ShareProposal } from './share-proposal.tsx';

interface SettingsFormProps {
  settings: SettingsHistory;
  coming: string;
  /** A share to begin with, as « 1 sur … »; null for the one that holds. */
  share: string | null;
}

/** Changes the settings from a week on; what that would do to the current week is told while one types. */
export function SettingsForm({ settings, coming, share }: SettingsFormProps) {
  const client = useQueryClient();
  const held = useMemo(() => heldIn(settings, coming), [settings, coming]);
  const schema = useMemo(() => settingsFormSchema(held), [held]);
  const before = typedSettings(held, coming);
  const first = withShare(before, share);
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
  const submit = form.handleSubmit((wanted) =>
    save.mutateAsync({ body: wanted, version: made.version }).then(
      ({ version }) => made.saved(version),
      (error: unknown) => {
        made.failed(error);
        if (isOvertaken(error)) renew();
        showApiError(error, form.setError, fieldsOf(wanted), { conflict: fr.settings.past });
      },
    ),
  );
  const renew = (): void => {
    const now = client.getQueryData(settingsQuery.queryKey);
    if (now === undefined) return;
    const values = withShare(typedSettings(heldIn(now, coming), coming), share);
    made.renew({ version: now.version, values });
  };
  const root = form.formState.errors.root?.message;

  return (
    <TitledCard id="change" title={fr.settings.formTitle}>
      <FormProvider {...form}>
        <form noValidate className="mt-3 space-y-5" onSubmit={(event) => void submit(event)}>
          <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
            <div className="space-y-5">
              <SettingsFields weeks={effectiveWeeks(coming)} coming={coming} />
              <ShareProposal held={held.admissionsShare} />
            </div>
            <Preview proposed={proposed} isChanged={proposed !== null && !isSameSettings(proposed, held)} />
          </div>
          {share !== null && !save.isSuccess && <p>{fr.settings.fromTickets}</p>}
          <p className="text-sm text-quiet">{fr.settings.formNote}</p>
          {made.isDraft && <p role="status">{fr.forms.draft}</p>}
          {root !== undefined && (
            <p role="alert" className="font-semibold text-alert">
              {root}
            </p>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <SaveButton isSaving={save.isPending} text={fr.settings.save} />
            <button
              type="button"
              className={buttonStyle.quiet}
              onClick={() => {
                made.forget();
                form.reset(before);
              }}
            >
              {fr.settings.reset}
            </button>
          </div>
          <SaveState
            waitsFor={save.waitsFor}
            saved={
              save.isSuccess &&
              fr.settings.saved(date(save.variables.body.effectiveFrom, ['weekday', 'month', 'year']))
            }
          />
        </form>
      </FormProvider>
    </TitledCard>
  );
}

/** The settings that hold from the coming week on. */
function heldIn({ history }: SettingsHistory, coming: string): Settings {
  const { rooms, ...others } = settingsFor(coming, history);
  return { ...others, rooms: [...rooms], effectiveFrom: coming };
}

function withShare(typed: TypedSettings, share: string | null): TypedSettings {
  return { ...typed, admissionsShare: share ?? typed.admissionsShare };
}

/** In the order of the page. */
function fieldsOf({ rooms }: Settings): FieldPath<TypedSettings>[] {
  const ofRooms = rooms.map(
    (_, i) => [`rooms.${i}.name`, `rooms.${i}.seats`, `rooms.${i}.showsPerDay`] as const,
  );
  return [...ofRooms.flat(), 'ticketPrice', 'fixedCosts', 'admissionsShare', 'effectiveFrom'];
}
