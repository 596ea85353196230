/** Where a week stands, in words. Pure. */
import type { WeekChoice, WeekState } from '#shared/domain/week-state.ts';
import { fr } from './fr.ts';

/** « À confirmer », « En cours · programmé autrement »; nothing before there is a proposal. */
export function stateWords(state: WeekState, choice: WeekChoice | null): string {
  if (state === 'waiting') return '';
  const isToTell = (state === 'running' || state === 'played') && choice !== null;
  return [fr.programming.state[state], ...(isToTell ? [fr.programming.choice[choice]] : [])].join(' · ');
}
