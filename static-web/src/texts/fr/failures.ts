import type { ApiCode } from '#shared/error-codes.ts';

/** What is told of an answer of the API that names why nothing goes on, by its code. */
export const failures = {
  // The page or the form says it with its own words, or in general.
  'body-too-large': null,
  conflict: null,
  'database-waking': null,
  internal: null,
  'invalid-input': null,
  'precondition-failed': null,
  'precondition-required': null,
  'unknown-film': null,
  'unknown-week': null,
  'unsupported-media-type': null,
  'storage-full':
    'Le disque est plein : rien n’a été enregistré, pas même une partie. Ce que vous avez écrit est toujours là ; faites de la place sur le disque, puis réessayez.',
  'data-unreadable':
    'Un fichier des données est abîmé : rien n’a été changé. Sur une seule machine, arrêtez l’application et lancez « npm start » : il nomme le fichier et dit comment repartir.',
  'too-many-requests':
    'Trop de demandes en une minute : celle-ci n’a pas été faite. Attendez un instant, puis réessayez.',
  forbidden:
    'Ce compte n’a pas le droit d’enregistrer : rien n’a changé. Ce que vous avez écrit est gardé sur cet appareil ; connectez-vous avec le compte du gérant.',
  'not-signed-in':
    'Votre session est terminée : rien n’a été enregistré. Ce que vous avez écrit est gardé sur cet appareil ; reconnectez-vous.',
} satisfies Record<ApiCode, string | null>;
