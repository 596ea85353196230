import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PutActuals } from '../../../shared/api/contract.ts';
import { putJson } from '../api/client.ts';

/** Records what the cinema sold; then everything that depends on it is read again. */
export function useEnterTickets(week: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (actuals: PutActuals) => putJson(`/api/weeks/${week}/actuals`, actuals),
    onSuccess: () => client.invalidateQueries(),
  });
}
