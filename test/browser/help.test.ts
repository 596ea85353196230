import { afterAll, describe, expect, it } from 'vitest';
import { filmIn } from '#shared/domain/room-films.ts';
import { drawn, open, picture, SIZES, textOf, useBrowser } from '../support/browser.ts';
import { expectSound, shiftOf, watchShifts } from '../support/inspection.ts';
import { press } from '../support/keyboard.ts';
import { decideElsewhere } from '../support/open-week.ts';
import { OPEN_WEEK, weekSays } from '../support/sample-day.ts';
import { plain } from '../support/text.ts';

const visit = useBrowser();

describe('the help', () => {
  it.each(Object.values(SIZES).flatMap((size) => [false, true].map((dark) => ({ size, dark }))))(
    'is one key away from every page, sound, and explains the words ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      const { page, errors } = await visit({ size, dark });
      await watchShifts(page);
      await open(page, `/semaine/${OPEN_WEEK}`);
      await press(page, page.getByRole('link', { name: 'Aide' }));
      await page.waitForURL('**/aide');
      await drawn(page);
      await picture(page, `aide-${size.width}${dark ? '-nuit' : ''}`);
      await expectSound(page);
      expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['Aide']);
      expect(await page.title()).toBe('Aide – NIAB');
      const text = await textOf(page);
      for (const word of ['entre … et …, huit fois sur dix', 'recettes', 'part du public', 'à confirmer'])
        expect(text).toContain(word);
      expect(await shiftOf(page)).toBeLessThan(0.05);
      expect(errors).toEqual([]);
    },
  );
});

describe('who decided, and when', () => {
  afterAll(() => decideElsewhere({ rooms: null }));

  it.each(Object.values(SIZES))(
    'is told below the week’s programme, latest first ($width px)',
    async (size) => {
      const { recommended, releases } = await weekSays(OPEN_WEEK);
      const first = filmIn(recommended.monday?.rooms ?? [], 1) ?? '';
      const rooms = [{ room: 1, filmId: first }];
      await decideElsewhere({ rooms, reason: `Fête de la musique ${size.width}` });
      const { page, errors } = await visit({ size });
      await open(page, `/semaine/${OPEN_WEEK}`);
      const all = page.locator('details').filter({ hasText: 'Qui a décidé, et quand' });
      await press(page, all.locator('summary'));
      const entries = all.getByRole('listitem');
      const latest = async (): Promise<string> => plain(await entries.first().innerText());
      await entries.first().waitFor();
      expect(await latest()).toMatch(
        new RegExp(`^lun\\. 5 juin à \\d\\d h \\d\\d · Sur cette machine .*Fête de la musique ${size.width}`),
      );
      expect(await latest()).toContain(releases.find(({ filmId }) => filmId === first)?.title);
      const before = await entries.count();
      await expectSound(page);
      await picture(page, `decisions-${size.width}`);
      // Taken back on this page, by whoever is signed in: the list follows.
      await press(page, page.getByRole('button', { name: 'Revenir au programme conseillé' }));
      await expect.poll(latest).toMatch(/· gerant@cinema\.local Le programme conseillé$/);
      expect(await entries.count()).toBe(before + 1);
      expect(errors).toEqual([]);
    },
  );
});
