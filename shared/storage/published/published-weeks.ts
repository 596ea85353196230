import type { IsoDate } from '../../domain/cinema-week.ts';
import type { PublishedWeek } from '../../domain/shapes/published-week.ts';

/** What other applications read of a week. Kept outside the databases, so that whoever asks wakes none. */
export interface PublishedWeeks {
  /** Null before its first forecast, or when what is kept is no week. */
  read(week: IsoDate): Promise<PublishedWeek | null>;
  write(published: PublishedWeek): Promise<void>;
}
