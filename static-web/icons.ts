/**
 * `node static-web/icons.ts CHROMIUM`: draws the icons of the installed application from public/icon.svg. To be run when
 * that drawing changes; the pictures are part of the repository.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = new URL('public/', import.meta.url);
const drawing = readFileSync(new URL('icon.svg', folder), 'utf8');
const GROUND = '#8e1b2f';

/** Systems cut a maskable icon to their shape: what matters lies in the middle four fifths. */
const ICONS = [
  { name: 'icon-192.png', size: 192, drawn: 1, ground: 'transparent' },
  { name: 'icon-512.png', size: 512, drawn: 1, ground: 'transparent' },
  { name: 'icon-maskable-512.png', size: 512, drawn: 0.8, ground: GROUND },
  { name: 'apple-touch-icon.png', size: 180, drawn: 0.9, ground: GROUND },
];

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? 'chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const { name, size, drawn, ground } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
      <div style="width:${drawn * 100}%">${drawing}</div>
    </body>`,
  );
  const path = fileURLToPath(new URL(name, folder));
  await page.screenshot({ path, omitBackground: ground === 'transparent' });
}
await browser.close();
