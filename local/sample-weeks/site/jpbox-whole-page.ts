import { jpboxText } from './jpbox.ts';

/**
 * A page as JPBox-Office really sends it: 3.5 MB, of which most is the list of titles that its search box suggests, in
 * Latin-1, which only a `<META>` at byte 1,600 says. The other sample pages are without, since each page so large
 * takes the replay of the sample weeks half a second.
 */
export function jpboxWholePage(title: string, content: string): string {
  const head = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
    <head>
        <title>${jpboxText(title)} - JP Box-Office</title>
<script>
    window.measured = window.measured || [];
    function measure() { measured.push(arguments); }
</script>
<META NAME="DESCRIPTION" CONTENT="Box-Office: tous les chiffres du cinema" />`;
  const keywords = 'box-office, statistiques, entrees en salle, recettes, classement, '.repeat(30);
  const filling = keywords.slice(0, Math.max(0, DECLARED_AT - head.length - 40));
  return asLatin1(`${head}
<META NAME="KEYWORDS" CONTENT="${filling}"/>
${LATIN_1}
<link rel="stylesheet" href="style_2023v2.css" type="text/css" />
    </head>
    <body>
        <table class="tablelarge0">
    <tr>
        <td width="50%" valign="middle">
            <div class="form_search">
                <form method="post" action="search.php">
                    <input name="search" type="text" placeholder="Que recherchez-vous?" list="titre"/>
                    <datalist id="titre">
${suggestions()}
                    </datalist>
                </form>
            </div></td>
    </tr>
</table>
<div id="content">
${content}
</div>
<div class="bloclarge2">JP Box-Office (Depuis Juillet 1998)</div>
</body>
</html>
`);
}

const LATIN_1 = '<META http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />';
const DECLARED_AT = 1_604;

/** Whether a page of the sample site says that it is in Latin-1: then it is sent so, and no header says it. */
export function isLatin1(page: string): boolean {
  return page.lastIndexOf(LATIN_1, 2 * DECLARED_AT) >= 0;
}

/** What Latin-1 has no sign for becomes a reference. */
function asLatin1(text: string): string {
  return text.replaceAll(/[^\p{ASCII}\u0080-\u00ff]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}

const SUGGESTED = 28_000;
const NOUNS = [
  'La Forêt',
  'Le Phare',
  'Une île',
  'Les Héritiers',
  'Le Départ',
  'La Clé',
  'Midi',
  'Les Marées',
];
const OF = ['de verre', 'oubliée', 'du Nord', 'sans mémoire', "d'août", 'des frères', 'à vendre', 'en été'];

/** Made-up titles; every fifth stands in both languages, as text too. */
function suggestions(): string {
  const indent = ' '.repeat(60);
  return Array.from({ length: SUGGESTED }, (_, index) => {
    const noun = NOUNS[index % NOUNS.length] ?? '';
    const title = `${noun} ${OF[Math.floor(index / NOUNS.length) % OF.length] ?? ''} ${index}`;
    if (index % 5 !== 0) return `${indent}<option value="${title}"></option>`;
    const both = `${title} (Invented Title of the Year ${index})`;
    return `${indent}<option value="${both}">${both}</option>`;
  }).join('\n');
}
