import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { plainWords } from '#shared/domain/plain-words.ts';
import { fr } from '../../texts/fr.ts';
import type { Choice, ReasonKind } from './choice.ts';

const REASONS: readonly ReasonKind[] = ['own', 'notObtained', 'other'];
/** As long as the API keeps. */
const LONGEST = 500;

/** Why another programme: two common reasons at one tap, or some words. */
export function ReasonFields() {
  const { register, control, formState } = useFormContext<Choice>();
  const reason = useWatch({ control, name: 'reason' });
  const words = useId();
  const problem = formState.errors.words?.message;
  return (
    <fieldset>
      <legend className="font-semibold">{fr.decision.why}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {REASONS.map((kind) => (
          <label
            key={kind}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border border-line px-3.5 has-checked:border-velvet has-checked:bg-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-foretold"
          >
            <input
              type="radio"
              value={kind}
              className="size-5 accent-velvet outline-none"
              {...register('reason')}
            />
            {fr.decision.reasons[kind]}
          </label>
        ))}
      </div>
      {reason === 'other' && (
        <div ref={bringIntoView} className="mt-3">
          <label htmlFor={words} className="text-sm">
            {fr.decision.words}
          </label>
          <input
            id={words}
            maxLength={LONGEST}
            aria-invalid={problem !== undefined}
            aria-describedby={`${words}-problem`}
            className="mt-1 block min-h-11 w-full rounded-md border border-quiet bg-paper px-3 aria-invalid:border-alert"
            {...register('words', {
              validate: (text) => plainWords(text) !== '' || fr.decision.wordsMissing,
              shouldUnregister: true,
            })}
          />
          <p id={`${words}-problem`} role="alert" className="mt-1 min-h-6 text-sm text-alert">
            {problem}
          </p>
        </div>
      )}
    </fieldset>
  );
}

/** A field that has just appeared may be below the buttons. */
function bringIntoView(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: 'nearest' });
}
