import { describe, expect, it } from 'vitest';
import { TICKET_FILE_NOTES } from '#shared/error-codes.ts';
import { markup, words } from '../test-render.tsx';
import { FileNotes, FileProblems } from './file-problems.tsx';

const note = (line: number | null, code: (typeof TICKET_FILE_NOTES)[number] = 'total-line') => ({
  ...{ code, line, column: null, value: 'Total' },
});

describe('what was left in a file', () => {
  it('is told, with how many are not', () => {
    expect(words(<FileNotes notes={[]} count={0} />)).toBe('');
    expect(words(<FileNotes notes={[note(4)]} count={1} />)).toBe(
      '1 remarque|Ligne 4 : un total, laissé de côté : « Total »',
    );
    expect(words(<FileNotes notes={[note(4), note(9)]} count={1_202} />)).toMatch(
      /^1 202 remarques\|.*\|et 1 200 autres\.$/u,
    );
  });

  it('stands open where it is short', () => {
    expect(markup(<FileNotes notes={[note(4)]} count={3} />)).toContain('open=""');
    expect(markup(<FileNotes notes={[note(4)]} count={4} />)).not.toContain('open=""');
  });

  it.each(TICKET_FILE_NOTES)('has words: %s', (code) => {
    expect(words(<FileNotes notes={[note(null, code)]} count={1} />)).toMatch(/^1 remarque\|.{6,}$/u);
  });
});

describe('what is wrong with a file', () => {
  const problem = { line: 7, column: 'Date', value: null };
  const shown = (
    problems: { line: number | null; column: string | null; value: string | null }[],
    count: number,
  ) =>
    words(
      <FileProblems problems={problems} count={count} words={(_, { value }) => `C’est faux (${value}).`} />,
    );

  it('is told where it stands, with what stands there, and how much more there is', () => {
    expect(shown([], 0)).toBe('');
    expect(shown([problem], 1)).toMatch(
      /^1 ligne à corriger\|.*\|Ligne 7, colonne « Date »\|C’est faux \(\)\.$/u,
    );
    expect(shown([{ ...problem, line: null, value: 'x' }], 3)).toMatch(
      /^3 lignes à corriger\|.*\|Le fichier\|C’est faux \(x\)\.\|et 2 autres\.$/u,
    );
  });
});
