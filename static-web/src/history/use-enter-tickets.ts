import type { PutActuals, Week } from '../../../shared/api/contract.ts';
import { useSave } from '../api/use-save.ts';

/** Records what the cinema sold. */
export const useEnterTickets = (week: string) => useSave<PutActuals, Week>(`/api/weeks/${week}/actuals`);
