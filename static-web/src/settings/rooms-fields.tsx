import { flushSync } from 'react-dom';
import { useFormContext, useWatch } from 'react-hook-form';
import { nameOfRoom } from '#shared/domain/cinema.ts';
import { MOST_ROOMS } from '#shared/domain/most-rooms.ts';
import { Field } from '../forms/field.tsx';
import { settingsText } from '../texts/fr/settings.ts';
import { buttonStyle } from '../ui/styles.ts';
import { NumberField } from './number-field.tsx';
import { nextRoom, type TypedSettings } from './settings-schema.ts';

const text = settingsText;

/** The cinema's rooms, a row each; the last ones can be taken away, and others added. */
export function RoomsFields() {
  const { control, setValue, setFocus, unregister } = useFormContext<TypedSettings>();
  const rooms = useWatch({ control, name: 'rooms' });
  const add = (): void => {
    if (rooms.length === MOST_ROOMS) return;
    flushSync(() => setValue('rooms', [...rooms, nextRoom(rooms)], { shouldDirty: true }));
    setFocus(`rooms.${rooms.length}.seats`);
  };
  const remove = (): void => {
    if (rooms.length === 1) return;
    const last = rooms.length - 1;
    unregister(`rooms.${last}`, { keepDefaultValue: true });
    setValue('rooms', rooms.slice(0, last), { shouldDirty: true });
  };
  return (
    <>
      {rooms.map(({ room }, i) => (
        <RoomFields key={room} room={room} index={i} />
      ))}
      <div className="flex flex-wrap gap-2">
        <RoomsButton onPress={add} isVain={rooms.length === MOST_ROOMS} text={text.addRoom} />
        <RoomsButton onPress={remove} isVain={rooms.length === 1} text={text.removeRoom} />
      </div>
    </>
  );
}

function RoomFields({ room, index }: { room: number; index: number }) {
  const { register, getFieldState, formState } = useFormContext<TypedSettings>();
  const name = `rooms.${index}.name` as const;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-semibold">{nameOfRoom(room)}</legend>
      <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-[minmax(0,1fr)_8rem_9rem]">
        <div className="max-sm:col-span-2">
          <Field label={text.roomName} error={getFieldState(name, formState).error?.message}>
            {(parts) => <input {...parts} {...register(name)} autoComplete="off" />}
          </Field>
        </div>
        <NumberField name={`rooms.${index}.seats`} label={text.seats} />
        <NumberField name={`rooms.${index}.showsPerDay`} label={text.shows} />
      </div>
    </fieldset>
  );
}

interface RoomsButtonProps {
  onPress: () => void;
  /** There is nothing to add or to take away: the button stays, because it would lose the focus. */
  isVain: boolean;
  text: string;
}

function RoomsButton({ onPress, isVain, text: words }: RoomsButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={isVain}
      className={`${buttonStyle.small} aria-disabled:cursor-default aria-disabled:opacity-60`}
      onClick={onPress}
    >
      {words}
    </button>
  );
}
