/** What an app is told when a value that must be unique is somebody else's. */
export const takenValue =
  'Value is already assigned to another metafield. Choose a different value to ensure it remains unique.'
