/** A calendar file, RFC 5545: days only, so that no zone is needed. Pure. */
import { addDays, type IsoDate, type IsoInstant } from '#shared/domain/cinema-week.ts';

/** Something that goes on for whole days. */
export interface CalendarEvent {
  /** The same for the same thing in every later file, so that a calendar replaces it. */
  uid: string;
  first: IsoDate;
  last: IsoDate;
  summary: string;
  description: string;
  location: string;
}

interface Calendar {
  events: readonly CalendarEvent[];
  /** When what is told became true. */
  at: IsoInstant;
  /** Grows with each change. */
  sequence: number;
}

const MOST_OCTETS = 75;
const PRODUCT = '-//NIAB//Programme//FR';

export function calendarFile({ events, at, sequence }: Calendar): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${PRODUCT}`, 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    ...events.flatMap((event) => eventLines(event, at, sequence)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, at: IsoInstant, sequence: number): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${new Date(at).toISOString().replace(/[-:]|\.\d+/gu, '')}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(event.first)}`,
    // The day after the last: the end is not part of it.
    `DTEND;VALUE=DATE:${compact(addDays(event.last, 1))}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `LOCATION:${escaped(event.location)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(date: IsoDate): string {
  return date.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/gu, '\\n');
}

/** No line is longer than 75 octets of UTF-8; one that goes on begins with a space. No character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      // The space counts.
      [part, octets] = ['', 1];
    }
    part += character;
    octets += size;
  }
  parts.push(part);
  return parts.join('\r\n ');
}
