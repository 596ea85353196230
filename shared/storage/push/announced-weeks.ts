import type { IsoDate } from '../../domain/cinema-week.ts';
import type { PushTopic } from '../../domain/shapes/push.ts';

/** Up to which week everybody who wants to be told of a topic has a message on its way. */
export interface AnnouncedWeeks {
  /** Null: of none yet. */
  read(topic: PushTopic): Promise<IsoDate | null>;
  write(topic: PushTopic, week: IsoDate): Promise<void>;
}
