/** The pages that are fetched when they are wanted: the first page does not wait for them. */
import { lazy } from 'react';

const load = {
  releases: () => import('./releases/releases-page.tsx'),
  film: () => import('./releases/film-page.tsx'),
  figures: () => import('./figures/figures-page.tsx'),
  history: () => import('./history/history-page.tsx'),
  settings: () => import('./settings/settings-page.tsx'),
  help: () => import('./help/help-page.tsx'),
  send: () => import('./send/send-page.tsx'),
  monitoring: () => import('./monitoring/monitoring-page.tsx'),
};

export type LazyPage = keyof typeof load;

/** Fetches a page that will probably be wanted next. */
export function prefetchPage(page: LazyPage): void {
  load[page]().catch(() => undefined);
}

export const ReleasesPage = lazy(async () => ({ default: (await load.releases()).ReleasesPage }));
export const FilmPage = lazy(async () => ({ default: (await load.film()).FilmPage }));
export const FiguresPage = lazy(async () => ({ default: (await load.figures()).FiguresPage }));
export const HistoryPage = lazy(async () => ({ default: (await load.history()).HistoryPage }));
export const SettingsPage = lazy(async () => ({ default: (await load.settings()).SettingsPage }));
export const HelpPage = lazy(async () => ({ default: (await load.help()).HelpPage }));
export const SendPage = lazy(async () => ({ default: (await load.send()).SendPage }));
export const MonitoringPage = lazy(async () => ({ default: (await load.monitoring()).MonitoringPage }));
