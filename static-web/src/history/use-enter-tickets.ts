import type { PutActuals } from '#shared/api/contract/changes.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { weekPath } from '../api/queries.ts';
import { useSave } from '../api/use-save.ts';

/** Records what the cinema sold. */
export const useEnterTickets = (week: string) => useSave<PutActuals, Week>(weekPath(week, '/actuals'));
