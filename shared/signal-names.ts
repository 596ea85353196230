/** What can be asked live for interest in a film, as the setting `NIAB_SIGNALS` names it. */
export const SIGNAL_SOURCES = ['scare', 'wikipedia', 'tmdb', 'youtube'] as const;
export type SignalSource = (typeof SIGNAL_SOURCES)[number];
