/** Before one is in. */
export const signIn = {
  title: 'Connexion',
  lead: 'Chaque mercredi, de nouveaux films. Lesquels, dans quelle salle, et pour combien ?',
  who: 'Cette application est réservée à la direction du cinéma.',
  button: 'Se connecter',
  ended:
    'Votre session est terminée. Ce que vous aviez écrit est gardé sur cet appareil : reconnectez-vous, vous le retrouverez.',
  demo: 'Essayer sur cette machine',
  demoHint: 'Aucun compte n’est nécessaire ici : les semaines d’exemple sont prêtes.',
  noAccess: (account: string) => `Le compte ${account} n’a pas accès.`,
  noAccessDetail:
    'Demandez à la direction du cinéma de vous ajouter, ou connectez-vous avec un autre compte.',
  signedIn: (account: string) => `Vous êtes connecté : ${account}.`,
  goOn: 'Continuer',
  otherAccount: 'Changer de compte',
};
