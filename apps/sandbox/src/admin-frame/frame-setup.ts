/** What the page of the admin's frame tells its script. */
export type FrameSetup = {
  /** The path of the app in the admin, `/store/<name>/apps/<handle>`. */
  base: string
  /** The path of the shop in the admin, `/store/<name>`. */
  store: string
  appName: string
  /** Of the frame: what the app is loaded from, and alone may speak to the admin. */
  appOrigin: string
  /** A document of the app's origin that an overlay of the app can fill. */
  overlayPath: string
  /** Where this browser finds the shop's files, by their names. */
  files: string
}
