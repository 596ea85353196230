import { useFormContext, useWatch } from 'react-hook-form';
import { useHistory } from '../api/queries.ts';
import { number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { buttonStyle } from '../ui/styles.ts';
import { inverse, type TypedSettings } from './settings-schema.ts';

/** The share that the tickets entered tell, to be taken over; nothing while there are too few, or when it
 * holds or is typed already. */
export function ShareProposal({ held }: { held: number }) {
  const { setValue, control } = useFormContext<TypedSettings>();
  const typed = useWatch({ control, name: 'admissionsShare' });
  const history = useHistory().data;
  if (history === undefined || history.fittedShare === null) return null;
  const fitted = inverse(history.fittedShare);
  if (fitted === inverse(held) || fitted === typed) return null;
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
