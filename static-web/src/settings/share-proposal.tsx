import { useFormContext } from 'react-hook-form';
import { useHistory } from '../api/queries.ts';
import { number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { buttonStyle } from '../ui/styles.ts';
import { inverse, type TypedSettings } from './settings-schema.ts';

/** The share that the tickets entered tell, to be taken over; nothing while there are too few, or when it holds. */
export function ShareProposal() {
  const { setValue } = useFormContext<TypedSettings>();
  const history = useHistory().data;
  if (history === undefined || history.fittedShare === null) return null;
  const fitted = inverse(history.fittedShare);
  if (fitted === inverse(history.currentShare)) return null;
  const written = number(Number(fitted));
  const adopt = (): void => {
    setValue('admissionsShare', fitted, { shouldValidate: true, shouldDirty: true });
  };
  return (
    <div className="rounded-md border border-line p-4">
      <p>{fr.settings.fitted(written)}</p>
      <button type="button" className={`${buttonStyle.small} mt-2`} onClick={adopt}>
        {fr.settings.adopt(written)}
      </button>
    </div>
  );
}
