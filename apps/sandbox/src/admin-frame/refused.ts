/** Why the admin does not do what an app asks for; the app is told in these words. */
export class Refused extends Error {}
