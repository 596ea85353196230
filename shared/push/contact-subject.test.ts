import { expect, it } from 'vitest';
import { contactSubject } from './contact-subject.ts';

const NOBODY = 'mailto:contact-not-set@niab.invalid';

it.each([
  ['niab@example.fr', 'mailto:niab@example.fr'],
  [' niab@example.fr ', 'mailto:niab@example.fr'],
  ['mailto:niab@example.fr', 'mailto:niab@example.fr'],
  ['https://example.fr/contact', 'https://example.fr/contact'],
  // Apple's service refuses http and names in words.
  ['http://example.fr/', NOBODY],
  ['Le cinéma <niab@example.fr>', NOBODY],
  ['contact not set', NOBODY],
  ['', NOBODY],
])('of %j is %s', (contact, subject) => {
  expect(contactSubject(contact)).toBe(subject);
});
