import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useForm, type FieldPath } from 'react-hook-form';
import type { PutActuals } from '#shared/api/contract/changes.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { ticketsInstead } from '../api/overtaken-by.ts';
import { weekQuery } from '../api/queries.ts';
import { useWeek } from '../api/use-week.ts';
import { showApiError } from '../forms/api-errors.ts';
import { DraftNote } from '../forms/draft-note.tsx';
import { issueInFrench } from '../forms/issues.ts';
import { LeaveGuard } from '../forms/leave-guard.tsx';
import { Overtaken } from '../forms/overtaken.tsx';
import { SaveButton } from '../forms/save-button.tsx';
import { SaveFailed } from '../forms/save-failed.tsx';
import { SaveState } from '../forms/save-state.tsx';
import { useMadeFrom } from '../forms/use-made-from.ts';
import { number } from '../format/format.ts';
import { historyText } from '../texts/fr/history.ts';
import { FailedLine } from '../ui/failed-line.tsx';
import { Waking } from '../ui/waking.tsx';
import { RoomTickets } from './room-tickets.tsx';
import { ticketsDraft } from './tickets-draft.ts';
import { enteredBy, TicketsInstead } from './tickets-instead.tsx';
import {
  knownRooms,
  ticketsSchema,
  typedTickets,
  type TicketsWeek,
  type TypedTickets,
} from './tickets-schema.ts';
import { useEnterTickets } from './use-enter-tickets.ts';

const text = historyText.tickets;

interface TicketsFormProps {
  week: TicketsWeek;
  onSaved: (() => void) | undefined;
}

/** Entry of the cinema's own tickets. The week is asked for its films and seats. */
export function TicketsForm({ week, onSaved }: TicketsFormProps) {
  const { data, isError, refetch } = useWeek(week.week);
  if (data !== undefined) return <Form week={week} details={data} onSaved={onSaved} />;
  if (!isError) {
    return (
      <div className="mt-1">
        <Waking />
        <div className="mt-3 h-72 skeleton" />
      </div>
    );
  }
  return <FailedLine text={text.failed} onRetry={() => void refetch()} />;
}

function Form({ week, details, onSaved }: TicketsFormProps & { details: Week }) {
  const client = useQueryClient();
  const { settings, releases, held } = details;
  const schema = useMemo(() => ticketsSchema(settings.rooms), [settings.rooms]);
  const known = knownRooms(week, details);
  const first = typedTickets(known, settings.rooms);
  const form = useForm<TypedTickets, unknown, PutActuals>({
    mode: 'onChange',
    defaultValues: first,
    resolver: zodResolver(schema, { error: issueInFrench }),
  });
  const { register, handleSubmit, setError, formState } = form;
  const { errors } = formState;
  const made = useMadeFrom(ticketsDraft(week.week), form, { version: details.ticketsVersion, values: first });
  const save = useEnterTickets(week.week);
  const theirs = ticketsInstead(save.error);
  const submit = handleSubmit((actuals) =>
    save.mutate(
      { body: actuals, version: made.version },
      {
        onSuccess: ({ ticketsVersion }) => {
          made.saved(ticketsVersion);
          onSaved?.();
        },
        onError: (error) => {
          made.failed(error);
          if (ticketsInstead(error) !== null) {
            renew();
            return;
          }
          showApiError(error, setError, fieldsOf(settings.rooms.length), {
            'unknown-film': text.unknownFilm,
            conflict: text.tooEarly,
          });
        },
      },
    ),
  );
  const renew = (): void => {
    const now = client.getQueryData(weekQuery(week.week).queryKey);
    if (now === undefined) return;
    made.renew({
      version: now.ticketsVersion,
      values: typedTickets(knownRooms(week, now), now.settings.rooms),
    });
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="mt-1 space-y-4">
      <p className="text-sm">{text.lead}</p>
      {settings.rooms.map((room, i) => {
        const estimate =
          known.find((each) => each.room === room.room && each.source === 'estimated')?.tickets ?? null;
        return (
          <RoomTickets
            key={room.room}
            room={room}
            estimate={estimate === null ? null : number(estimate)}
            films={[...releases, ...held]}
            film={register(`rooms.${i}.filmId`)}
            tickets={register(`rooms.${i}.tickets`)}
            errors={errors.rooms?.[i]}
          />
        );
      })}
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
            author={enteredBy(theirs)}
            isSaving={save.isPending}
            onTheirs={() => {
              made.giveUp();
              save.reset();
            }}
          >
            <TicketsInstead week={details} tickets={theirs} />
          </Overtaken>
        )}
        <SaveState waitsFor={save.waitsFor} saved={save.isSuccess && text.saved} />
      </div>
      <LeaveGuard isUnsaved={made.isUnsaved} />
    </form>
  );
}

/** In the order of the page. */
function fieldsOf(rooms: number): FieldPath<TypedTickets>[] {
  return Array.from({ length: rooms }, (_, i) => [`rooms.${i}.filmId`, `rooms.${i}.tickets`] as const).flat();
}
