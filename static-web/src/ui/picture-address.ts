/**
 * The address of a picture that a site has told us, as the browser may ask for it: over https only, or of this machine,
 * where the sample site is; null for anything else. Pure.
 */
export function pictureAddress(told: string | null): string | null {
  const url = told === null ? null : URL.parse(told);
  if (url === null || url.username !== '' || url.password !== '') return null;
  const isOfThisMachine = url.protocol === 'http:' && url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || isOfThisMachine ? url.href : null;
}
