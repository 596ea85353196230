import { InvalidInputError } from '../errors.ts';
import { toUtf8 } from '../release-files/to-utf8.ts';
import { problemAt, CsvFileError } from './problem.ts';

/** Beginnings of a workbook: a ZIP archive (`.xlsx`, `.ods`), and that of older ones (`.xls`). */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** With this line Excel is told the separator; it does not show it as a row. */
const SEPARATOR_LINE = /^sep=.(?:\r\n|[\r\n])/u;

export interface FileText {
  text: string;
  /** It was no UTF-8: accents are right if it was saved by a Windows of western Europe. */
  isWindows: boolean;
}

/** The text of a file: UTF-8, UTF-16 or Windows-1252, without byte order mark. Throws CsvFileError. */
export function fileText(bytes: Uint8Array): FileText {
  if (WORKBOOKS.some((magic) => magic.every((byte, at) => bytes[at] === byte))) {
    throw new CsvFileError(problemAt('workbook', null));
  }
  try {
    const { bytes: utf8, notice } = toUtf8(Buffer.from(bytes), 'tickets');
    const text = utf8.toString('utf8').replace(/^\uFEFF/u, '');
    return { text: text.replace(SEPARATOR_LINE, ''), isWindows: notice !== null };
  } catch (error) {
    if (error instanceof InvalidInputError) throw new CsvFileError(problemAt('not-text', null));
    throw error;
  }
}
