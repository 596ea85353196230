/** Characters; those of the services have some hundreds. */
const LONGEST = 1_024;

/**
 * The push services of the browsers, each with all names below it: Chrome and those built on it, Firefox, Edge on Windows,
 * Safari. A browser with another one cannot subscribe: the server would be sent wherever a stranger likes.
 */
const SERVICES = [
  'fcm.googleapis.com',
  'push.services.mozilla.com',
  'notify.windows.com',
  'push.apple.com',
] as const;

/**
 * Whether an address is one of a push service, as a browser writes it: https, no port, no name or password, no fragment. The
 * server sends to it what it has to tell, so nothing of ours, of this machine or of Azure may be named by it.
 */
export function isPushEndpoint(text: string): boolean {
  if (text.length > LONGEST || !URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password, hash, href } = new URL(text);
  // What is written otherwise than it is read may be read otherwise elsewhere.
  if (href !== text || protocol !== 'https:' || `${port}${username}${password}${hash}` !== '') return false;
  return SERVICES.some((service) => hostname === service || hostname.endsWith(`.${service}`));
}
