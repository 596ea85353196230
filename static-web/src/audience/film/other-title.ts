import { unaccented } from '#shared/domain/unaccented.ts';

/** Whether a title says something that another does not: a colon, an accent or a capital says nothing. Pure. */
export function isOtherTitle(title: string, than: string): boolean {
  return plain(title) !== plain(than);
}

function plain(title: string): string {
  return unaccented(title).replace(/[^\p{L}\p{N}]/gu, '');
}
