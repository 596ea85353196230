/** Microsoft Entra ID, the only way to sign in; the API takes no other. */
export const PROVIDER = 'aad';
export const ROLE = 'manager';
/** Of who watches over the machinery: the page that watches the model. On one's own machine it is the same person. */
export const OPS = 'ops';

/** Who is signed in on one's own machine, where the emulator stands in for the sign-in service. */
export const LOCAL_MANAGER = {
  identityProvider: PROVIDER,
  userId: 'gerant-local',
  userDetails: 'gerant@cinema.local',
  userRoles: ['anonymous', 'authenticated', ROLE, OPS],
  claims: [],
};

/** The cookie that holds a session. */
export const SESSION_COOKIE = 'StaticWebAppsAuthCookie';

/** The value of that cookie as the emulator takes it, unsigned; the real site takes signed ones only. */
export function emulatedSession(principal: typeof LOCAL_MANAGER): string {
  return btoa(JSON.stringify(principal));
}
