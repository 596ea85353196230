import { describe, expect, it } from 'vitest';
import { clip } from './clip.ts';
import { clipLabel } from './domain/run-label.ts';

describe('a clipped text', () => {
  it('is the text itself where that fits', () => {
    expect(clip('Le Film', 7)).toBe('Le Film');
    expect(clip('', 5)).toBe('');
  });

  it('ends with a whole word', () => {
    expect(clip('Le Film de la semaine', 14)).toBe('Le Film de la…');
    expect(clip('Le Film de la semaine', 13)).toBe('Le Film de…');
    expect(clip('Le Film de la semaine', 15)).toBe('Le Film de la…');
  });

  it('cuts a text without words where it has to, and no letter apart', () => {
    expect(clip('x'.repeat(600), 500)).toBe(`${'x'.repeat(499)}…`);
    // A family is one letter of eleven units, `é` here one of two.
    expect(clip('👨‍👩‍👧‍👦'.repeat(3), 24)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…');
    expect(clip('e\u0301'.repeat(5), 8)).toBe(`${'e\u0301'.repeat(3)}…`);
    expect(clip(`e${'\u0301'.repeat(600)}`, 500)).toHaveLength(500);
  });

  it('holds no half of a letter, which no database keeps', () => {
    expect(clip('a\ud83d', 10)).toBe('a\ufffd');
  });
});

it('a label of a film with a title of 480 characters is kept with what stands around it', () => {
  const title = 'Très long '.repeat(48).trim();
  expect(title.length).toBeGreaterThan(470);
  const whole = `JPBox-Office, entrées de « ${title} »`;
  const label = clipLabel(whole);
  expect(label.length).toBeLessThanOrEqual(500);
  expect(label.length).toBeGreaterThan(490);
  expect(label).toMatch(/ Très…$| long…$/u);
  expect(whole.startsWith(label.slice(0, -1))).toBe(true);
});
