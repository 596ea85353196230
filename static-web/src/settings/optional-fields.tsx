import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { settingsText } from '../texts/fr/settings.ts';
import { NumberField } from './number-field.tsx';
import type { TypedSettings } from './settings-schema.ts';

const text = settingsText.optional;

/** What is off until a cinema wants it: films kept for a second week, and reckoning with what it keeps of the takings. */
export function OptionalFields() {
  const keptMoney = useWatch<TypedSettings, 'keptMoney'>({ name: 'keptMoney' });
  return (
    <section aria-labelledby="optional" className="space-y-3 border-t border-line pt-4">
      <h3 id="optional" className="font-semibold">
        {text.title}
      </h3>
      <Switch name="secondWeek" />
      <Switch name="keptMoney" />
      {keptMoney && (
        <div className="grid items-start gap-x-8 gap-y-3 sm:grid-cols-2">
          <NumberField name="rentalRate" label={text.rentalRate} hint={text.rentalRateHint} />
          <NumberField name="sacemRate" label={text.sacemRate} hint={text.sacemRateHint} />
        </div>
      )}
    </section>
  );
}

function Switch({ name }: { name: 'secondWeek' | 'keptMoney' }) {
  const { register } = useFormContext<TypedSettings>();
  const hint = useId();
  return (
    <div>
      <label className="flex min-h-11 items-center gap-3 font-semibold">
        <input
          type="checkbox"
          className="size-5 shrink-0 accent-velvet"
          aria-describedby={hint}
          {...register(name)}
        />
        {text[name]}
      </label>
      <p id={hint} className="text-sm text-quiet">
        {text[`${name}Hint`]}
      </p>
    </div>
  );
}
