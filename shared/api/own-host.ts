/**
 * Whether a `Host` header names this machine itself, at any port that there is. A page of another site whose name was
 * pointed at this machine sends its own name.
 */
export function isOwnHost(host: string): boolean {
  const isNamed = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
  // Ports end at 65535.
  return isNamed && URL.canParse(`http://${host}`);
}
