/** The button that had the focus is gone: the reader goes on from the top of the page. */
export function toContent(): void {
  document.getElementById('contenu')?.focus();
}
