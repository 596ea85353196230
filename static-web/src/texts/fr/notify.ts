import { typeset } from '../typeset.ts';

/** Notifications of the week's programme: the card that asks for them, and what they say. The service worker has them too. */
export const typedNotify = {
  card: {
    title: 'Chaque mercredi, le film qui vous va',
    lead: 'Une notification quand la nouvelle semaine commence : le film du programme qui ressemble le plus à ceux que vous aimez, et pourquoi. À défaut, tout le programme.',
    start: 'Me prévenir le mercredi',
    stop: 'Ne plus recevoir',
    privacy:
      'Sans compte. Le site garde l’adresse où votre navigateur reçoit ses notifications, les clés qui les chiffrent, la dernière semaine annoncée et l’instant de l’écriture, et rien de vos films : c’est votre navigateur qui choisit. Quand vous arrêtez, le site efface tout cela, ou, si votre demande ne lui parvient pas, dès que l’adresse ne répond plus.',
    state: {
      impossible: 'Ce navigateur ne reçoit pas de notifications de ce site.',
      off: '',
      asking: 'Le navigateur vous demande votre accord…',
      refused: 'Le navigateur bloque les notifications de ce site.',
      on: 'C’est noté : le mercredi, ou dans les deux jours si le programme tarde.',
      stopping: 'Un instant…',
      failed: 'L’inscription n’a pas abouti. Réessayez dans un instant.',
      notStopped: 'L’arrêt n’a pas abouti. Réessayez dans un instant.',
    },
    /** What one can do oneself. */
    how: {
      impossible:
        'Sur iPhone ou iPad, ajoutez d’abord le site à l’écran d’accueil (« Partager », puis « Sur l’écran d’accueil ») et ouvrez-le de là.',
      refused:
        'Pour les permettre, touchez l’icône à côté de l’adresse du site, puis « Notifications » ; sur un téléphone, c’est aussi dans ses réglages.',
    },
  },
  message: {
    suits: (title: string) => `Cette semaine, pour vous : ${title}`,
    because: (titles: string) => `Parce que vous avez aimé ${titles}.`,
    programme: 'Le programme de la semaine',
    onScreen: (titles: string) => `À l’écran : ${titles}.`,
    unread: 'Touchez pour voir les films et leurs heures.',
    stop: 'Ne plus recevoir',
    notStopped: 'Les notifications continuent',
    notStoppedDetail: 'L’arrêt n’a pas abouti. Touchez pour réessayer sur le site, au bas de la page.',
  },
};

export const notify = typeset(typedNotify);
