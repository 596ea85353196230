/** Whether a text can name a model: it names a folder, here and in the storage. */
export function isModelVersion(text: string): boolean {
  return text.length <= 100 && /^\w([\w.-]*\w)?$/.test(text);
}
