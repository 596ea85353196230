import type { PublishedProgramme } from '../../domain/shapes/public-programme.ts';

/** The programme as it is kept. */
export interface KeptProgramme {
  /** Null before the first, or when what is kept is no programme. */
  programme: PublishedProgramme | null;
  /** Of what is kept; null where nothing is. */
  tag: string | null;
}

/** What the public reads. Kept outside the databases, so that whoever asks wakes none. */
export interface PublishedProgrammes {
  read(): Promise<KeptProgramme>;
  /** Writes after what was read. False, and nothing is written, when something else is kept by now. */
  write(programme: PublishedProgramme, after: string | null): Promise<boolean>;
  /** Differs from what it was as soon as this process has written. */
  state(): string;
}
