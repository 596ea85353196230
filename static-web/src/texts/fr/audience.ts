import type { ListedFilm } from '#shared/v1/contract/catalogue/films.ts';
import { of } from '#shared/domain/elision.ts';
import { agreed, counted } from '../grammar.ts';
import { typeset } from '../typeset.ts';

type Genre = ListedFilm['genres'][number];
type Source = ListedFilm['sources'][number];

/** The pages of the audience. They come with those, not with the manager's. */
export const typedAudience = {
  cinema: 'Le cinéma',
  nav: {
    label: 'Pages du cinéma',
    programme: 'Au programme',
    find: 'Trouver un film',
    manager: 'Espace du gérant',
  },
  programme: {
    title: 'Au programme',
    heading: (span: string) => `Au programme du ${span}`,
    weeks: 'Les semaines annoncées',
    current: 'Cette semaine',
    next: 'La semaine prochaine',
    onScreen: 'À l’écran : ',
    price: (price: string) => `. La place est à ${price}.`,
    place: (price: string) => `Place à ${price}`,
    everyDay: 'Tous les jours',
    everyDayBut: (day: string) => `Tous les jours sauf le ${day}`,
    fromTo: (first: string, last: string) => `Du ${first} au ${last}`,
    noHours: 'Les heures ne sont pas encore affichées : demandez-les au cinéma.',
    dayByDay: 'Jour par jour',
    today: 'aujourd’hui',
    noShow: 'Pas de séance.',
    seats: (count: number) => counted(count, 'place'),
    published: (when: string) => `Programme publié le ${when}.`,
    none: 'Le programme de la semaine n’est pas encore affiché.',
    noneDetail: 'Il est décidé avant chaque mercredi. Revenez bientôt, ou cherchez un film en attendant.',
    otherWeek: 'Le programme de cette semaine n’est pas affiché.',
    otherWeekDetail: 'La semaine est passée, ou son programme n’est pas encore décidé.',
    toCurrent: 'Voir le programme en cours',
  },
  share: {
    button: 'Partager',
    copied: 'Le lien est copié.',
    notCopied: 'Le navigateur n’a pas voulu copier. Voici le lien :',
    week: (site: string) => `Au programme : ${site}`,
  },
  place: {
    title: 'Venir au cinéma',
    map: 'Voir sur une carte',
    mapHint: 'OpenStreetMap, autre site',
  },
  failed: {
    title: 'La page n’est pas arrivée.',
    detail: 'Le site n’a pas répondu correctement. Ce n’est pas de votre fait : réessayez dans un instant.',
    offline: 'Vous êtes hors ligne, et cette page n’a pas encore été lue sur cet appareil.',
  },
  film: {
    unknown: 'Ce film n’est pas dans le catalogue.',
    unknownDetail: 'L’adresse est peut-être incomplète. Cherchez le film par son titre.',
    original: (title: string) => `Titre original : ${title}`,
    by: of,
    with: (cast: string) => `avec ${cast}`,
    jobs: { directors: 'Réalisation', writers: 'Scénario', composers: 'Musique', cast: 'Avec' },
    release: 'Sortie en France',
    otherTitles: 'Autres titres',
    onScreenNow: 'À voir ici cette semaine',
    onScreenNext: 'À voir ici la semaine prochaine',
    rated: (mean: string, ratings: number) =>
      `Noté ${mean} sur 5 en moyenne, d’après ${counted(ratings, 'note')} de MovieLens.`,
    similar: 'Des films qui lui ressemblent',
    similarFailed: 'Les films semblables ne sont pas arrivés.',
    noSimilar: 'Aucun film du catalogue ne lui ressemble assez.',
    sharedDecade: (decade: string) => `années ${decade}`,
  },
  find: {
    title: 'Trouver un film',
    lead: 'Un titre suffit, français ou original, même avec une faute.',
    label: 'Titre du film',
    hint: 'Les évadés, Amélie Poulain, 12 hommes en colère…',
    submit: 'Chercher',
    suggestions: 'Films proposés',
    suggested: (films: number) =>
      `${counted(films, 'film')} ${agreed(films, 'proposé')}. Flèches haut et bas pour choisir.`,
    noSuggestion: 'Aucun film proposé.',
    filters: {
      label: 'Filtres',
      genre: 'Genre',
      everyGenre: 'Tous',
      decade: 'Décennie',
      everyDecade: 'Toutes',
      country: 'Pays',
      everyCountry: 'Tous',
      person: 'Personne',
      everyPerson: 'Toutes',
      reset: 'Tout effacer',
    },
    decade: (decade: string) => `Années ${decade}`,
    person: {
      films: (films: number) => ` : ${counted(films, 'film')} au catalogue`,
      years: (first: number, last: number) => (first === last ? `, en ${first}` : `, de ${first} à ${last}`),
      genres: (genres: string) => `, surtout ${genres}`,
      /** Of the years of birth and death, where they are known. */
      life: (birth: string, death: string) => ` (${birth}–${death})`,
      born: (birth: string) => ` (${birth})`,
    },
    found: (films: number) => `${counted(films, 'film')} ${agreed(films, 'trouvé')}`,
    all: (films: number) => `${counted(films, 'film')} au catalogue`,
    none: 'Aucun film ne correspond.',
    noneDetail: 'Essayez un autre mot du titre, ou retirez un filtre.',
    more: 'Voir la suite',
    moreFailed: 'La suite n’est pas arrivée.',
    moreComing: 'La suite arrive…',
  },
  likes: {
    like: 'J’aime',
    likeFilm: (title: string) => `J’aime ${title}`,
    title: 'Mes films',
    jump: (films: number) => `Mes films (${films})`,
    none: 'Pas encore de film : touchez « J’aime » sous ceux que vous aimez.',
    where:
      'Gardés dans ce navigateur, sans aucun compte. Pour vous proposer des films, leurs numéros sont envoyés au site, qui répond et ne les garde pas.',
    forget: 'Tout oublier',
  },
  poster: {
    drawn:
      'Les images des films sont dessinées par le site. Pour montrer celles de TMDB ou d’OMDb, la personne qui le construit donne sa clé : VITE_TMDB_KEY ou VITE_OMDB_KEY.',
    tmdb: 'Images des films : The Movie Database (TMDB). Ce site utilise l’API de TMDB, mais n’est ni approuvé ni certifié par TMDB.',
    omdb: 'Images des films : The Open Movie Database (OMDb API), licence CC BY-NC 4.0.',
  },
  sources: {
    title: 'D’où viennent ces données',
    demonstration:
      'Démonstration : une partie de ces pages est faite avec MovieLens, pour un usage non commercial. Un cinéma ne s’en sert qu’avec l’accord de GroupLens.',
    of: {
      movielens:
        'Notes, étiquettes et genres : MovieLens (ml-latest-small), GroupLens, université du Minnesota. F. Maxwell Harper et Joseph A. Konstan, 2015, « The MovieLens Datasets : History and Context », ACM Transactions on Interactive Intelligent Systems, 5, 4, article 19. Redistribué avec son fichier README, sous ses conditions : usage non commercial, sans approbation de l’université.',
      facts:
        'Titres, années, durées, genres, pays et noms : de simples faits, tirés d’extraits publiés d’IMDb et de TMDB, qui n’approuvent pas ce service. Ni note, ni résumé, ni image.',
      releases: 'Sorties françaises : les relevés de la semaine du cinéma lui-même.',
      imdb: 'Titres, années, durées et noms : informations reproduites avec l’aimable autorisation d’IMDb, www.imdb.com, pour un usage non commercial.',
      wikidata: 'Titres, années, durées et noms : Wikidata, domaine public (CC0).',
    } satisfies Record<Source, string>,
    movieLensLink: 'Les conditions de MovieLens',
  },
  genres: {
    Action: 'Action',
    Adventure: 'Aventure',
    Animation: 'Animation',
    Biography: 'Biographie',
    Children: 'Jeunesse',
    Comedy: 'Comédie',
    Crime: 'Policier',
    Documentary: 'Documentaire',
    Drama: 'Drame',
    Fantasy: 'Fantastique',
    'Film-Noir': 'Film noir',
    History: 'Histoire',
    Horror: 'Épouvante',
    IMAX: 'IMAX',
    Music: 'Musique',
    Musical: 'Comédie musicale',
    Mystery: 'Mystère',
    Romance: 'Romance',
    'Sci-Fi': 'Science-fiction',
    Sport: 'Sport',
    Thriller: 'Thriller',
    War: 'Guerre',
    Western: 'Western',
  } satisfies Record<Genre, string>,
};

export const audience = typeset(typedAudience);
