import { useFormContext, useWatch } from 'react-hook-form';
import { nameOfRoom } from '#shared/domain/cinema.ts';
import { Field } from '../forms/field.tsx';
import { settingsText } from '../texts/fr/settings.ts';
import type { TypedSettings } from './settings-schema.ts';

const text = settingsText.public;

/** What the public is told of the cinema: name, address, and when each room shows. */
export function PublicFields() {
  const rooms = useWatch<TypedSettings, 'rooms'>({ name: 'rooms' });
  return (
    <section aria-labelledby="for-the-public" className="space-y-3 border-t border-line pt-4">
      <h3 id="for-the-public" className="font-semibold">
        {text.title}
      </h3>
      <p className="text-sm text-quiet">{text.note}</p>
      <div className="grid items-start gap-x-8 gap-y-3 sm:grid-cols-2">
        <TextField name="name" label={text.name} />
        <TextField name="address" label={text.address} />
      </div>
      {rooms.map(({ room, name }, i) => (
        <TextField
          key={room}
          name={`rooms.${i}.showTimes`}
          label={text.times(name.trim() === '' ? nameOfRoom(room) : name)}
          hint={i === 0 ? text.timesHint : undefined}
        />
      ))}
    </section>
  );
}

interface TextFieldProps {
  name: 'name' | 'address' | `rooms.${number}.showTimes`;
  label: string;
  hint?: string | undefined;
}

function TextField({ name, label, hint }: TextFieldProps) {
  const { register, getFieldState, formState } = useFormContext<TypedSettings>();
  return (
    <Field label={label} hint={hint} error={getFieldState(name, formState).error?.message}>
      {(parts) => <input {...parts} {...register(name)} autoComplete="off" />}
    </Field>
  );
}
