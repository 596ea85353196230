import { useId } from 'react';
import { monitoring } from '../../texts/fr/monitoring.ts';
import { SLICES, STAGES, WINDOWS, type Chosen } from './chosen.ts';

const text = monitoring.performance;

interface ChoicesProps {
  chosen: Chosen;
  onChange: (changed: Partial<Chosen>) => void;
}

/** Which forecasts are shown; what is chosen holds at once. */
export function Choices({ chosen, onChange }: ChoicesProps) {
  return (
    <search aria-label={text.choose} className="mt-3 grid gap-3 sm:max-w-3xl sm:grid-cols-3">
      <Choice
        label={text.stage}
        names={STAGES.map((stage) => text.stages[stage])}
        at={STAGES.indexOf(chosen.stage)}
        onChoose={(at) => onChange({ stage: STAGES[at] ?? 'monday' })}
      />
      <Choice
        label={text.slice}
        names={SLICES.map((slice) => text.slices[slice])}
        at={SLICES.indexOf(chosen.slice)}
        onChoose={(at) => onChange({ slice: SLICES[at] ?? 'all' })}
      />
      <Choice
        label={text.window}
        names={WINDOWS.map((window) => text.windows[window])}
        at={WINDOWS.indexOf(chosen.window)}
        onChoose={(at) => onChange({ window: WINDOWS[at] ?? 'rolling' })}
      />
    </search>
  );
}

interface ChoiceProps {
  label: string;
  names: readonly string[];
  at: number;
  onChoose: (at: number) => void;
}

function Choice({ label, names, at, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-sm text-quiet">
        {label}
      </label>
      <select
        id={id}
        value={at}
        onChange={(event) => onChoose(event.target.selectedIndex)}
        className="mt-1 block min-h-11 w-full rounded-md border border-quiet bg-sheet px-3"
      >
        {names.map((name, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
