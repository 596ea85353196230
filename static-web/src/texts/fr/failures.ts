/** What is told of an answer of the API that names why nothing goes on, by its code. */
export const failures = {
  'storage-full':
    'Le disque est plein : rien n’a été enregistré, ni en partie. Ce que vous avez écrit est toujours là ; faites de la place sur le disque, puis réessayez.',
  'data-unreadable':
    'Un fichier des données est abîmé : rien n’a été changé. Sur une seule machine, arrêtez l’application et lancez « npm start » : il nomme le fichier et dit comment repartir.',
  'too-many-requests':
    'Trop de demandes en une minute : celle-ci n’a pas été faite. Attendez un instant, puis réessayez.',
  forbidden:
    'Ce compte n’a pas le droit d’enregistrer : rien n’a changé. Ce que vous avez écrit est gardé sur cet appareil ; connectez-vous avec le compte du gérant.',
  'not-signed-in':
    'Votre session est terminée : rien n’a été enregistré. Ce que vous avez écrit est gardé sur cet appareil ; reconnectez-vous.',
};
