import type { RoomPlan, Week } from '../../../shared/api/contract.ts';

export function ChooseFilm(_: { week: Week; plan: RoomPlan }) {
  return null;
}
