import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import type { RoomPlan, Week } from '../../../shared/api/contract.ts';
import { useDecision } from '../api/queries.ts';
import { fr } from '../texts/fr.ts';
import { Icon } from '../ui/icon.tsx';
import { buttonStyle } from '../ui/styles.ts';
import { FilmChoice } from './film-choice.tsx';
import { programmeOf } from './programme-view.ts';

/** Lets the manager put another film in a room, with a reason. */
export function ChooseFilm({ week, plan }: { week: Week; plan: RoomPlan }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={`${buttonStyle.small} mt-4`} onClick={() => setOpen(true)}>
        <Icon name="swap" className="size-4" />
        {fr.ticket.otherFilm}
        <span className="sr-only"> {fr.decision.forRoom(plan.room)}</span>
      </button>
      {open && <ChoiceDialog week={week} plan={plan} onClose={() => setOpen(false)} />}
    </>
  );
}

function ChoiceDialog({ week, plan, onClose }: { week: Week; plan: RoomPlan; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className="m-auto max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] overflow-auto rounded-xl bg-sheet p-6 text-ink shadow-(--lift) backdrop:bg-black/60"
    >
      <h2 id={heading} className="text-xl font-bold">
        {fr.decision.title(plan.room)}
      </h2>
      <ChoiceForm week={week} plan={plan} onDone={() => dialog.current?.close()} />
    </dialog>
  );
}

function ChoiceForm({ week, plan, onDone }: { week: Week; plan: RoomPlan; onDone: () => void }) {
  const [filmId, setFilmId] = useState(plan.filmId);
  const [reason, setReason] = useState('');
  const decision = useDecision(week.week);
  const reasonField = useId();

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const rooms = { 1: null, 2: null, ...filmsByRoom(week), [plan.room]: filmId };
    decision.mutate({ rooms, reason: reason.trim() }, { onSuccess: onDone });
  };

  return (
    <form onSubmit={submit} className="mt-4 space-y-5">
      <FilmChoice week={week} room={plan.room} chosen={filmId} onChoose={setFilmId} />
      <div>
        <label htmlFor={reasonField} className="font-semibold">
          {fr.decision.reason}
        </label>
        <input
          id={reasonField}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
          aria-describedby={`${reasonField}-hint`}
          className="mt-1 block min-h-11 w-full rounded-md border border-quiet bg-paper px-3"
        />
        <p id={`${reasonField}-hint`} className="mt-1 text-sm text-quiet">
          {fr.decision.reasonHint}
        </p>
      </div>
      {decision.isError && (
        <p role="alert" className="text-velvet">
          {fr.decision.failed}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <button
          type="submit"
          disabled={decision.isPending || filmId === plan.filmId}
          className={buttonStyle.main}
        >
          {decision.isPending ? fr.decision.saving : fr.decision.save}
        </button>
        <button type="button" className={buttonStyle.quiet} onClick={onDone}>
          {fr.decision.cancel}
        </button>
      </div>
    </form>
  );
}

function filmsByRoom(week: Week): Record<number, string | null> {
  return Object.fromEntries(programmeOf(week)?.rooms.map(({ room, filmId }) => [room, filmId]) ?? []);
}
