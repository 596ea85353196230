/** Where no contact is set. Nobody can be reached there, as the name says; a service may refuse it. */
const NOBODY = 'mailto:contact-not-set@niab.invalid';

/**
 * How a push service reaches whoever sends (`sub` of RFC 8292): the contact that the settings name, where it is a mail address or
 * an address of the web. Web-push takes nothing else.
 */
export function contactSubject(contact: string): string {
  const text = contact.trim();
  if (/^[^\s@<>:/]+@[^\s@<>:/]+\.[^\s@<>:/]+$/.test(text)) return `mailto:${text}`;
  if (/^mailto:[^\s@<>]+@[^\s@<>]+$/.test(text)) return text;
  return URL.canParse(text) && new URL(text).protocol === 'https:' ? new URL(text).href : NOBODY;
}
