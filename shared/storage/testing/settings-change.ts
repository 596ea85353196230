import type { SettingsChange } from '../operational/entities.ts';

/** Test data: when settings were changed, and by whom. */
export const CHANGE: SettingsChange = { changedAt: '2023-06-05T10:00:00.000Z', changedBy: 'moi' };
