import { FormProvider, useForm, useWatch } from 'react-hook-form';
import type { Week } from '../../../../shared/api/contract.ts';
import { TAKEN_BACK, useDecision, type RoomFilms } from '../../api/queries.ts';
import { fr } from '../../texts/fr.ts';
import { useCloseDialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { buttonStyle, dialogFooter } from '../../ui/styles.ts';
import { isSameProgramme, programmeOf, recommendedOf, roomsOf } from '../programme-view.ts';
import { CLOSED, notObtainedWith, reasonOf, roomsIn, type Choice, type ReasonKind } from './choice.ts';
import { DecisionFailed } from './decision-failed.tsx';
import { FilmChoice } from './film-choice.tsx';
import { Outcome } from './outcome.tsx';
import { Pair, titleIn } from './pair.tsx';
import { ReasonFields } from './reason-fields.tsx';

interface ChoiceFormProps {
  week: Week;
  room: 1 | 2;
  /** The reason to begin with. */
  reason: ReasonKind;
}

const NOTHING: RoomFilms = { 1: null, 2: null };

/** Another film for a room: what it would bring is told at once, before it is kept with its reason. */
export function ChoiceForm({ week, room, reason }: ChoiceFormProps) {
  const programme = programmeOf(week);
  const shown = programme === null ? NOTHING : roomsOf(programme);
  const recommended = recommendedOf(week);
  const form = useForm<Choice>({
    defaultValues: { room1: shown[1] ?? CLOSED, room2: shown[2] ?? CLOSED, reason, words: '' },
  });
  const [room1, room2] = useWatch({ control: form.control, name: ['room1', 'room2'] });
  const rooms = roomsIn({ room1, room2 });
  const decision = useDecision(week.week);
  const close = useCloseDialog();
  const takesBack = recommended !== null && isSameProgramme(rooms, roomsOf(recommended));

  const save = form.handleSubmit((choice) => {
    const chosen = roomsIn(choice);
    const missing = choice.reason === 'notObtained' ? shown[room] : null;
    const wish = {
      rooms: chosen,
      reason: reasonOf(choice, titleIn(week, shown[room])),
      notObtained: notObtainedWith(week, chosen, missing),
    };
    decision.mutate(takesBack ? TAKEN_BACK : wish, { onSuccess: close });
  });
  const swap = (): void => {
    form.setValue('room1', room2);
    form.setValue('room2', room1);
  };

  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void save(event)} noValidate className="mt-4 space-y-4">
        <FilmChoice week={week} room={room} rooms={rooms} />
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
          <Pair week={week} rooms={rooms} />
          {room1 !== room2 && (
            <button type="button" className={buttonStyle.small} onClick={swap}>
              <Icon name="swap" className="size-4" />
              {fr.decision.swap}
            </button>
          )}
        </div>
        <Outcome week={week} rooms={rooms} />
        {!takesBack && <ReasonFields />}
        <DecisionFailed error={decision.error} />
        <div className={dialogFooter}>
          <button
            type="submit"
            disabled={decision.isPending || isSameProgramme(rooms, shown)}
            className={buttonStyle.main}
          >
            {decision.isPending ? fr.decision.saving : fr.decision.save}
          </button>
          <button type="button" className={buttonStyle.quiet} onClick={close}>
            {fr.decision.cancel}
          </button>
        </div>
      </form>
    </FormProvider>
  );
}
