import { randomBytes } from 'node:crypto';
import type { AuditEvent } from '../../access/audit-event.ts';

/** Where a line of the audit lies: days and moments count downwards, so that what is read first is the latest. */
export interface AuditKey {
  day: string;
  moment: string;
}

const LAST_DAY = 99_999_999;
const LAST_MOMENT = 9_999_999_999_999;

export function newAuditKey({ at }: AuditEvent): AuditKey {
  const moment = String(LAST_MOMENT - Date.parse(at)).padStart(13, '0');
  return { day: auditDay(at), moment: `${moment}-${randomBytes(4).toString('hex')}` };
}

/** @param at an ISO instant. */
export function auditDay(at: string): string {
  return String(LAST_DAY - Number(at.slice(0, 10).replaceAll('-', '')));
}

export function writeAuditKey({ day, moment }: AuditKey): string {
  return `${day}.${moment}`;
}

/** Null for what `writeAuditKey` has not written. */
export function readAuditKey(text: string): AuditKey | null {
  const [, day, moment] = /^(\d{8})\.(\d{13}-[0-9a-f]{8})$/.exec(text) ?? [];
  return day === undefined || moment === undefined ? null : { day, moment };
}
