import type { Page, PageRequest } from '../../catalogue/catalogue.ts';
import { NiabError } from '../../errors.ts';

/** What a query says of the part of a list that it wants. */
export function partWanted({ cursor, limit }: { cursor?: string | undefined; limit: number }): PageRequest {
  return { after: cursor ?? null, limit };
}

/**
 * A part of a list. To whoever asks it is the same whether a cursor is of another edition or of another list: begin anew.
 * @throws NiabError `outdated-cursor` of the field `cursor`.
 */
export function partOfList<T>(read: () => Page<T>): Page<T> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NiabError)) throw error;
    if (error.code !== 'outdated-cursor' && error.field !== 'cursor') throw error;
    const told =
      'is of another edition of the catalogue, or of a list with other filters: ask for the first page, without it';
    throw new NiabError('outdated-cursor', told, { field: 'cursor', cause: error });
  }
}
