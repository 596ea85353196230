/** Texts as they are read: every space is a space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** 1 234 €; the sign is left to the reader. */
export function euros(amount: number): string {
  return `${plain(Math.abs(Math.round(amount)).toLocaleString('fr-FR'))} €`;
}

/** A text that stands for itself in a regular expression. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
