import { FormProvider, useForm, useWatch } from 'react-hook-form';
import type { Week } from '#shared/api/contract/week.ts';
import { filmIn, isSameProgramme, type RoomFilms } from '#shared/domain/room-films.ts';
import { programmeInstead } from '../../api/overtaken-by.ts';
import { useDecision } from '../../api/queries.ts';
import { DraftNote } from '../../forms/draft-note.tsx';
import { SaveButton } from '../../forms/save-button.tsx';
import { useMadeFrom } from '../../forms/use-made-from.ts';
import { fr } from '../../texts/fr.ts';
import { useCloseDialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { buttonStyle, dialogFooter } from '../../ui/styles.ts';
import { forecastOf, programmeOf, recommendedOf, releaseOf } from '../../programme/programme-view.ts';
import { CLOSED, notObtainedWith, reasonOf, roomsIn, type Choice, type ReasonKind } from './choice.ts';
import { DecisionAnswer } from './decision-answer.tsx';
import { FilmChoice } from './film-choice.tsx';
import { Outcome } from './outcome.tsx';
import { FilmsByRoom, titleIn } from './films-by-room.tsx';
import { ReasonFields } from './reason-fields.tsx';

interface ChoiceFormProps {
  week: Week;
  room: number;
  /** The film that it shows when the question is asked. */
  before: string | null;
  /** The reason to begin with. */
  reason: ReasonKind;
  /** The film to begin with, instead of the one that is shown. */
  film?: string | null;
}

/** Another film for a room: what it would bring is told at once, before it is kept with its reason. */
export function ChoiceForm({ week, room, before, reason, film = null }: ChoiceFormProps) {
  const shown = shownIn(week);
  const recommended = recommendedOf(week);
  const first = firstChoice(week, reason, { room, film });
  const form = useForm<Choice>({ defaultValues: first });
  const made = useMadeFrom(`programme:${week.week}:${room}`, form, {
    version: week.programmeVersion,
    values: first,
  });
  const rooms = roomsIn({ rooms: useWatch({ control: form.control, name: 'rooms' }) });
  const decision = useDecision(week.week);
  const close = useCloseDialog();
  const isOvertaken = programmeInstead(decision.error) !== null;
  const giveUp = (): void => {
    made.forget();
    close();
  };
  const isProposal = recommended !== null && isSameProgramme(rooms, recommended.rooms);

  const save = form.handleSubmit((choice) => {
    const chosen = roomsIn(choice);
    const missing = choice.reason === 'notObtained' ? before : null;
    const wish = {
      rooms: chosen,
      reason: isProposal ? '' : reasonOf(choice, titleIn(week, before)),
      notObtained: notObtainedWith(week, chosen, missing),
    };
    decision.mutate(
      { body: wish, version: made.version },
      {
        onSuccess: ({ programmeVersion }) => {
          made.saved(programmeVersion);
          close();
        },
        onError: (error) => {
          made.failed(error);
          const theirs = programmeInstead(error);
          if (theirs !== null) made.follow(theirs.version);
        },
      },
    );
  });
  const swap = (): void => {
    const [one, other] = form.getValues('rooms');
    form.setValue('rooms.0.filmId', other?.filmId ?? CLOSED);
    form.setValue('rooms.1.filmId', one?.filmId ?? CLOSED);
  };

  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void save(event)} noValidate className="mt-4 space-y-4">
        <FilmChoice week={week} room={room} rooms={rooms} />
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
          <FilmsByRoom week={week} rooms={rooms} />
          {rooms.length === 2 && rooms[0]?.filmId !== rooms[1]?.filmId && (
            <button type="button" className={buttonStyle.small} onClick={swap}>
              <Icon name="swap" className="size-4" />
              {fr.decision.swap}
            </button>
          )}
        </div>
        <Outcome week={week} rooms={rooms} />
        {!isProposal && <ReasonFields />}
        {made.isDraft && <DraftNote />}
        <div className={dialogFooter}>
          <DecisionAnswer week={week} decision={decision} onTheirs={giveUp} />
          {!isOvertaken && (
            <>
              <SaveButton
                isSaving={decision.isPending}
                isVain={isSameProgramme(rooms, shown)}
                text={fr.decision.save}
              />
              <button type="button" className={buttonStyle.quiet} onClick={close}>
                {fr.decision.cancel}
              </button>
            </>
          )}
        </div>
      </form>
    </FormProvider>
  );
}

function shownIn(week: Week): RoomFilms {
  return programmeOf(week)?.rooms ?? [];
}

/** All rooms as they are shown, but for one in which a film is wanted that can be shown. */
function firstChoice(week: Week, reason: ReasonKind, wanted: { room: number; film: string | null }): Choice {
  const shown = shownIn(week);
  const release = releaseOf(week, wanted.film);
  const film = release === null || forecastOf(release) === null ? null : release.filmId;
  const rooms = week.settings.rooms.map(({ room }) => ({
    room,
    filmId: (room === wanted.room ? film : null) ?? filmIn(shown, room) ?? CLOSED,
  }));
  return { rooms, reason, words: '' };
}
