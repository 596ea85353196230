import type { SampleFilm } from '../sample-films.ts';

/** JPBox-Office has words of its own for some countries and genres, and names one of each. */
const COUNTRIES: Record<string, string> = { 'U.S.A.': 'Etats-Unis' };
const GENRES: Record<string, string> = {
  Action: 'Aventure - Action',
  Aventure: 'Aventure - Action',
  'Epouvante-horreur': 'Horreur',
  Famille: 'Film familial',
};

export function jpboxTitle(film: SampleFilm): string {
  return film.jpboxTitle ?? film.title;
}

export function jpboxGenre(film: SampleFilm): string | null {
  const genre = film.genres[0];
  return genre === undefined ? null : (GENRES[genre] ?? genre);
}

export function jpboxCountry(film: SampleFilm): string | null {
  const country = film.countries[0];
  return country === undefined ? null : (COUNTRIES[country] ?? country);
}

/** This site leaves apostrophes as they are, and ampersands too. */
export function jpboxText(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Around what the page is about. */
export function jpboxPage(title: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<title>${jpboxText(title)} - JP Box-Office</title>
<meta charset="UTF-8">
</head>
<body>
<div id="content">
${content}
</div>
<div class="bloclarge2">JP Box-Office (Depuis Juillet 1998)</div>
</body>
</html>
`;
}
