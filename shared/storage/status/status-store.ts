import type { IsoInstant } from '../../domain/cinema-week.ts';

/** How the pipeline stands, small enough to be read every hour. */
export interface PipelineStatus {
  writtenAt: IsoInstant;
  /** Before this instant nothing is due, stands still or is missing. */
  nextCheckAt: IsoInstant;
  /** Runs under way when this was written. */
  underWay: string[];
}

/** Kept outside the databases, so that who asks whether there is anything to do wakes none. */
export interface StatusStore {
  /** Null before the first write, or when what is kept is not a status. */
  read(): Promise<PipelineStatus | null>;
  write(status: PipelineStatus): Promise<void>;
}
