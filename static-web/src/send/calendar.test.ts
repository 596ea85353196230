import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from './calendar.ts';

const event: CalendarEvent = {
  ...{ uid: '2023-06-28-a@niab', first: '2023-06-28', last: '2023-07-04' },
  ...{ summary: 'Alpha (salle 1)', description: 'Environ 329 spectateurs', location: 'Salle 1' },
};
const file = (...events: CalendarEvent[]): string =>
  calendarFile({ events, at: '2023-06-26T08:30:15.123Z', sequence: 3 });
/** As a calendar reads it: long lines put together again, marks taken back. */
const read = (text: string): Map<string, string> =>
  new Map(
    text
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
const unescaped = (text = ''): string =>
  text.replace(/\\([\\;,nN])/gu, (_all, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

describe('the calendar file', () => {
  it('has whole days, the end not included, over the end of a month, and the moment in UTC', () => {
    expect(file(event)).toBe(
      [
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//NIAB//Programme//FR', 'CALSCALE:GREGORIAN'],
        ...['METHOD:PUBLISH', 'BEGIN:VEVENT', 'UID:2023-06-28-a@niab', 'DTSTAMP:20230626T083015Z'],
        ...['SEQUENCE:3', 'DTSTART;VALUE=DATE:20230628', 'DTEND;VALUE=DATE:20230705'],
        ...['SUMMARY:Alpha (salle 1)', 'DESCRIPTION:Environ 329 spectateurs', 'LOCATION:Salle 1'],
        ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
      ].join('\r\n'),
    );
  });

  it('marks what has a meaning of its own', () => {
    const said = file({ ...event, summary: 'A; B, C \\ D\nE' });
    expect(said).toContain('SUMMARY:A\\; B\\, C \\\\ D\\nE\r\n');
  });

  it('gives every text back, in lines of at most 75 octets that cut no character', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((each) => each.replace(/\r\n?/gu, '\n'));
    fc.assert(
      fc.property(text, (summary) => {
        const said = file({ ...event, summary });
        for (const line of said.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(said).not.toMatch(/(?<!\r)\n/u);
        expect(unescaped(read(said).get('SUMMARY'))).toBe(summary.toWellFormed());
      }),
    );
  });
});
