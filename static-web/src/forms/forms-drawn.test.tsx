import { describe, expect, it } from 'vitest';
import { markup, words } from '../test-render.tsx';
import { Field } from './field.tsx';
import { SaveButton } from './save-button.tsx';
import { SaveState } from './save-state.tsx';

describe('a field', () => {
  const field = (hint: string | undefined, error: string | undefined): string =>
    markup(
      <Field label="Prix" hint={hint} error={error}>
        {(parts) => <input {...parts} />}
      </Field>,
    );
  /** The texts of the elements that an input names as its description. */
  const described = (html: string): string[] =>
    (/aria-describedby="([^"]*)"/u.exec(html)?.[1] ?? '')
      .split(' ')
      .map((id) => new RegExp(`id="${id}"[^>]*>([^<]*)<`, 'u').exec(html)?.[1] ?? '');

  it('belongs to its label', () => {
    const html = field(undefined, undefined);
    expect(/<label for="([^"]*)"/u.exec(html)?.[1]).toBe(/<input id="([^"]*)"/u.exec(html)?.[1]);
    expect(html).toContain('aria-invalid="false"');
    expect(html).not.toContain('aria-describedby');
  });

  it('is described by its hint, and by what is wrong as soon as something is', () => {
    expect(described(field('En euros', undefined))).toEqual(['En euros']);
    const wrong = field('En euros', 'Trop cher');
    expect(described(wrong)).toEqual(['En euros', 'Trop cher']);
    expect(wrong).toContain('aria-invalid="true"');
    expect(described(field(undefined, 'Trop cher'))).toEqual(['Trop cher']);
  });
});

describe('saving', () => {
  it('is said on the button, which stays where it is and can keep the focus', () => {
    const saving = markup(<SaveButton isSaving text="Enregistrer" />);
    expect(saving).toContain('aria-disabled="true"');
    expect(saving).not.toContain('disabled=""');
    expect(saving).not.toContain('Enregistrer<');
    expect(words(<SaveButton isSaving={false} text="Enregistrer" />)).toBe('Enregistrer');
  });

  it('is announced while the server wakes, and once it is done', () => {
    expect(words(<SaveState waitsFor={null} />)).toBe('');
    expect(words(<SaveState waitsFor={null} saved="Enregistré." />)).toBe('Enregistré.');
    expect(words(<SaveState waitsFor="server" saved="Enregistré." />)).toMatch(/réveil/u);
  });
});
