/** « Aide »: the words of the pages, page by page. */
export const helpWords = {
  title: 'Les mots des pages',
  groups: [
    {
      title: 'La prévision',
      words: [
        {
          word: 'environ',
          meaning:
            'Le nombre auquel il faut s’attendre : la moyenne de tout ce qui peut arriver. Les euros se comptent avec lui. Comme un grand succès la tire vers le haut, un film finit plus souvent en dessous qu’au-dessus.',
        },
        {
          word: 'entre … et …, huit fois sur dix',
          meaning:
            'Sur dix semaines semblables, huit finissent entre ces deux nombres, une en dessous, une au-dessus. Plus ils sont éloignés, moins la prévision est sûre. L’écart suit les résultats : il grandit quand trop d’entre eux tombent en dehors, et diminue sinon.',
        },
        {
          word: 'prévision de jeudi, de lundi',
          meaning:
            'La première est faite six jours avant la semaine, la seconde deux jours avant, avec ce qui est connu depuis : c’est elle qui compte pour décider.',
        },
        {
          word: 'l’intérêt avant la sortie',
          meaning:
            'Ce que disent d’un film les séances déjà en vente dans des cinémas indépendants (source : Data Ciné Indés, SCARE, Licence Ouverte 2.0), les lectures de ses articles sur Wikipédia, les vues de sa bande-annonce sur YouTube et sa popularité sur TMDB (ce site utilise l’API de TMDB, mais n’est ni approuvé ni certifié par TMDB). La prévision de lundi n’en suit un que s’il est demandé et s’il a montré, sur soixante films au moins, qu’il la rend meilleure. Le suivi du modèle juge la prévision sans lui.',
        },
        {
          word: 'prévu, réel',
          meaning:
            'Ce que nous attendions, et ce qui s’est passé. Le prévu est hachuré, le réel est plein, sur toutes les pages.',
        },
        {
          word: 'semaines semblables sur 10',
          meaning:
            'Parmi dix semaines comme celle-ci, combien finiraient avec un résultat positif. Ce n’est pas une promesse.',
        },
        {
          word: 'ce qui parle pour, ce qui parle contre',
          meaning:
            'Ce qui rend un film plus fort ou plus faible qu’un film moyen. Les effets se multiplient : × 2 double les entrées attendues, × 0,5 les divise par deux.',
        },
        {
          word: 'films comparables',
          meaning:
            'Des films passés qui partagent avec celui-ci des personnes, un distributeur ou une taille, avec leur vraie première semaine.',
        },
        {
          word: 'pouvons-nous nous y fier ?',
          meaning:
            'Parmi nos prévisions passées pour ce distributeur, combien étaient assez proches : ni plus du double, ni moins de la moitié de la vérité.',
        },
        {
          word: 'pouvez-vous vous y fier ?',
          meaning:
            'Combien de nos prévisions étaient assez proches, pour les grands films et pour les petits, celles de jeudi et celles de lundi.',
        },
        {
          word: 'moyenne du distributeur',
          meaning:
            'Ce que l’on dirait sans nous : la moyenne de ce que les films du même distributeur ont fait depuis deux ans.',
        },
        {
          word: 'WAPE, MAE',
          meaning:
            'La WAPE est la somme de nos erreurs, rapportée aux entrées des films : 0 % serait parfait. La MAE est l’erreur moyenne par film, en entrées.',
        },
        {
          word: 'estimation',
          meaning:
            'Un chiffre d’une semaine qui n’est pas jouée, d’après la prévision ; il change avec elle.',
        },
        {
          word: 'partielle',
          meaning:
            'La collecte s’est faite sans une page ou un film. « Ce qui manque » dit lesquels, et quand ils seront redemandés.',
        },
      ],
    },
    {
      title: 'Le cinéma',
      words: [
        {
          word: 'semaine du …, semaine à venir',
          meaning:
            'Une semaine de cinéma : du mercredi, jour des sorties, au mardi suivant. Celle à venir est la prochaine, dont le programme est à décider.',
        },
        {
          word: 'importer un fichier',
          meaning:
            'Les billets de plusieurs semaines, d’un tableau de votre caisse : chaque ligne est vérifiée avant que rien ne soit enregistré.',
        },
        {
          word: 'à vérifier, le même film, deux films',
          meaning:
            'Deux fiches qui décrivent peut-être un seul film. Vous dites ce qu’il en est dans « Réglages », et vous pouvez revenir dessus.',
        },
        {
          word: 'la semaine, en salle 1',
          meaning:
            'Ce qu’un film rapporterait seul, une semaine, dans votre plus grande salle : on compare ainsi les films en euros d’un coup d’œil.',
        },
        { word: 'sortie', meaning: 'Un film qui arrive dans les salles françaises cette semaine-là.' },
        {
          word: 'entrées',
          meaning:
            'Les spectateurs d’un film dans toute la France, pendant sa première semaine, avant-premières comprises.',
        },
        {
          word: 'billets, spectateurs',
          meaning:
            'Ceux de votre cinéma : attendus, estimés, ou saisis par vous. Une salle n’en vend jamais plus qu’elle n’a de places ; « sans la limite des places » compte tous ceux qui viendraient voir un film.',
        },
        {
          word: 'part du public, votre public',
          meaning:
            'La part de votre cinéma dans les entrées d’un film en France : 1\u00a0sur\u00a02\u00a0000 au début, puis ce qu’en disent vos billets saisis, d’après la taille et le pays du film. « Historique » dit ce qu’ils ont appris. Chaque film s’en écarte, d’où des fourchettes plus larges pour les petits.',
        },
        {
          word: 'week-end américain',
          meaning:
            'Du vendredi au dimanche dans les cinémas des États-Unis : ce qu’un film y a pris, et dans combien de salles. Il compte dès le lundi suivant.',
        },
        {
          word: 'copies',
          meaning:
            'Le nombre de cinémas qui montrent un film dans sa première semaine. « Estimation » : personne ne l’a dit, nous le déduisons des séances annoncées, là où cela s’est montré juste.',
        },
        {
          word: 'séances',
          meaning: 'Les projections d’une salle par jour ; leur nombre est dans « Réglages ».',
        },
        {
          word: 'salle',
          meaning: 'Une salle de votre cinéma, avec son nom, ses places et ses séances par jour.',
        },
        {
          word: 'taux d’occupation',
          meaning: 'Les billets, divisés par toutes les places de toutes les séances de la semaine.',
        },
      ],
    },
    {
      title: 'L’argent',
      words: [
        { word: 'recettes', meaning: 'Les billets, multipliés par le prix d’une place.' },
        {
          word: 'charges',
          meaning:
            'Ce que coûte une semaine, que la salle soit pleine ou vide. Le montant est dans « Réglages ».',
        },
        {
          word: 'résultat',
          meaning: 'Les recettes moins les charges. En dessous de zéro, la semaine perd de l’argent.',
        },
        {
          word: 'ce qui reste',
          meaning:
            'Les recettes, moins la TVA (5,5 / 105,5 du prix), la TSA (10,72 %), la Sacem et la part du distributeur. Sur les pages et dans le choix du programme si « Réglages » le demande.',
        },
        {
          word: 'part du distributeur, taux de location',
          meaning:
            'Ce qu’il prend de ce qui reste après les taxes : la moitié environ en première semaine, à moins que vous n’ayez négocié autre chose pour un film.',
        },
        {
          word: 'sur 100 € possibles',
          meaning:
            'Vos recettes, comparées à celles du meilleur programme qu’on aurait pu choisir en sachant tout d’avance. 91 sur 100 : il a manqué 9 €.',
        },
      ],
    },
    {
      title: 'La décision',
      words: [
        {
          word: 'programmation, programme',
          meaning:
            'Un film pour chaque salle de la semaine. Un film peut en occuper plusieurs, une salle peut rester fermée.',
        },
        {
          word: 'programme conseillé',
          meaning:
            'Celui qui devrait rapporter le plus avec les films qu’on peut avoir, à peu de chose près : le film le plus attendu a d’ordinaire la plus grande salle, et un film n’en prend une de plus que si cela paie assez (« Réglages »).',
        },
        {
          word: 'deuxième semaine',
          meaning:
            'Un film de la semaine d’avant, gardé. Proposé à part, si « Réglages » le demande et si cela paie ; le programme conseillé reste de films nouveaux. Sa tenue, ce qu’une deuxième semaine fait de la première, est une hypothèse, puis celle des films déjà connus.',
        },
        {
          word: 'mon choix, votre choix',
          meaning:
            'Le programme que vous avez décidé, avec sa raison. Il remplace le programme conseillé jusqu’à votre prochaine décision.',
        },
        {
          word: 'non obtenu',
          meaning: 'Le distributeur ne vous le donne pas : il n’est plus proposé pour cette semaine.',
        },
        {
          word: 'à confirmer',
          meaning: 'La semaine a un programme conseillé, et vous n’avez encore rien décidé.',
        },
        {
          word: 'programmé, programmé autrement',
          meaning: 'Vous avez décidé : le programme conseillé, ou un autre.',
        },
        {
          word: 'en cours, jouée',
          meaning: 'La semaine a commencé, ou elle est finie et son programme ne change plus.',
        },
      ],
    },
    {
      title: 'Après la semaine',
      words: [
        {
          word: 'estimé d’après les entrées en France',
          meaning:
            'Tant que vos billets ne sont pas saisis, ils sont déduits des entrées nationales et de la part de votre cinéma.',
        },
        {
          word: 'laissé',
          meaning:
            'Ce que le meilleur programme aurait rapporté de plus, avec le même public : vos billets pour les films montrés, votre part pour les autres. Elle n’est pas connue au spectateur près, et une salle pleine a pu refuser du monde : d’où deux montants, huit fois sur dix. Si vous comptez ce qui reste, le meilleur programme est celui dont il serait resté le plus.',
        },
        {
          word: 'non publié',
          meaning:
            'Aucun site n’a compté ce film en cinq semaines. Saisissez vos billets dans « Historique ».',
        },
        {
          word: 'semaines sans prévision',
          meaning:
            'Rien n’a tourné à temps pour elles. Leurs sorties et leurs entrées ont été recueillies après coup.',
        },
      ],
    },
    {
      title: 'Le suivi, pour qui s’occupe du service',
      words: [
        {
          word: 'Suivi',
          meaning:
            'La page qui dit si le modèle vaut encore ce qu’il valait. Elle ne s’ouvre qu’avec le rôle « ops », et ne change rien.',
        },
        {
          word: 'référence',
          meaning:
            'Les films des cinq années d’avant l’entraînement, avec ce qu’en ont dit des modèles qui ne les connaissaient pas. Tout s’y compare.',
        },
        {
          word: 'l’ordinaire, hors de l’ordinaire',
          meaning:
            'Entre quoi une mesure reste par le seul hasard, pour autant de films : 99 fois sur 100. Un losange marque ce qui en sort. Sur une vingtaine de mesures par semaine, il en sort une de temps en temps sans raison.',
        },
        {
          word: 'semaines réunies',
          meaning:
            'Les films de treize semaines, ou de trois, jugés ensemble : une semaine seule a trop peu de films pour dire beaucoup.',
        },
        {
          word: 'dans la fourchette, largeur de la fourchette',
          meaning:
            'La part des films tombés entre les deux bornes, 80 % étant visés ; et la borne haute divisée par la borne basse. Une fourchette trop large a toujours raison et ne sert à rien.',
        },
        {
          word: 'écart au total, film du milieu',
          meaning:
            'Toutes les entrées prévues, face aux entrées réelles : les grands films y pèsent le plus. Puis la même chose pour le film médian, où tous pèsent autant.',
        },
        {
          word: 'donnée, écart',
          meaning:
            'Ce que le modèle lit d’un film : ses copies, sa durée, les films de son distributeur. L’écart dit de combien les films récents sont répartis autrement que la référence, en millièmes (divergence de Jensen-Shannon) : 0 s’ils le sont pareil, 1 000 s’ils n’ont rien en commun. Il a bougé à trois écarts types de son habitude.',
        },
        {
          word: 'alerte',
          meaning:
            'Elle vient quand une donnée a nettement bougé et que les prévisions sont devenues moins bonnes la même semaine, sur quarante films au moins. Un seul des deux se voit ici et n’alerte personne.',
        },
        {
          word: 'prétendant',
          meaning:
            'Un modèle réentraîné, qui prédit les mêmes films à côté du modèle en service sans rien décider. Il peut prendre la place s’il fait mieux sur treize semaines.',
        },
        {
          word: 'nDCG, MAP, précision, rappel',
          meaning:
            'Quatre mesures des films recommandés, sur des visiteurs mis de côté : 1 serait parfait. Les deux premières comptent le rang, les deux autres les dix premiers films.',
        },
      ],
    },
  ],
};
