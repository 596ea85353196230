import type { SignalSource } from '../signal-names.ts';
import { announcedShows } from './announced-shows.ts';
import { articleViews } from './article-views.ts';
import { popularity } from './popularity.ts';
import type { SignalReader } from './signal.ts';
import { trailerViews } from './trailer-views.ts';

const READERS: readonly SignalReader[] = [announcedShows, articleViews, popularity, trailerViews];

/** Those that the settings name. */
export function readersOf(sources: readonly SignalSource[]): SignalReader[] {
  return READERS.filter(({ source }) => sources.includes(source));
}
