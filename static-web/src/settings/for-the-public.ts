import type { Settings } from '#shared/api/contract/settings.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { writtenShowTimes } from './show-times.ts';

/** What the public is told: « Pour le public : Le Méliès, 1, rue de l’Église ; Salle 1 : tous les jours 20h30. » */
export function forThePublic({ name, address, rooms }: Settings): string {
  const { cinema, roomTimes, instead } = settingsText.public;
  const times = rooms.map((room) => [room.name, writtenShowTimes(room.showTimes)] as const);
  const told = times.filter(([, written]) => written !== '');
  return instead([cinema(name, address), ...told.map((each) => roomTimes(...each))].join(' ; '));
}
