import type { Week } from '../../../shared/api/contract.ts';
import { number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { localForecast, recommendedOf } from './programme-view.ts';

interface FilmChoiceProps {
  week: Week;
  room: 1 | 2;
  chosen: string | null;
  onChoose: (filmId: string | null) => void;
}

/** The week's films that have a forecast, and none: one can be chosen. */
export function FilmChoice({ week, room, chosen, onChoose }: FilmChoiceProps) {
  const recommended = recommendedOf(week)?.rooms.find((plan) => plan.room === room)?.filmId ?? null;
  const films = week.releases.flatMap((release) => {
    const forecast = localForecast(release, week.settings);
    return forecast === null ? [] : [{ release, forecast }];
  });
  return (
    <fieldset>
      <legend className="font-semibold">{fr.decision.film}</legend>
      <div className="mt-2 max-h-72 divide-y divide-line overflow-auto rounded-md border border-line">
        {films.map(({ release: { filmId, title }, forecast: { mean, range } }) => (
          <Option key={filmId} value={filmId} checked={chosen === filmId} onChoose={() => onChoose(filmId)}>
            <span className="font-semibold">{title}</span>
            {filmId === recommended && (
              <span className="text-sm text-velvet"> {fr.decision.recommended}</span>
            )}
            <span className="block text-sm text-foretold">
              {number(mean)} {fr.others.expected}, {fr.between(number(range[0]), number(range[1]))}
            </span>
          </Option>
        ))}
        <Option value="" checked={chosen === null} onChoose={() => onChoose(null)}>
          {fr.decision.closed}
        </Option>
      </div>
    </fieldset>
  );
}

interface OptionProps {
  value: string;
  checked: boolean;
  onChoose: () => void;
  children: React.ReactNode;
}

function Option({ value, checked, onChoose, children }: OptionProps) {
  return (
    <label className="flex cursor-pointer items-start gap-3 px-3 py-2.5 has-checked:bg-paper">
      <input
        type="radio"
        name="film"
        value={value}
        checked={checked}
        onChange={onChoose}
        className="mt-0.5 size-6 shrink-0 accent-velvet"
      />
      <span>{children}</span>
    </label>
  );
}
