/** Keeps bytes under names, outside the database: what is large, sealed by whoever gives it here. */
export interface Storage {
  /** Once it is done the bytes are there as a whole, also after a power failure. @throws StorageUnusable */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Undefined where nothing has the name. @throws StorageUnusable */
  get(name: string): Promise<Buffer | undefined>
  /** Nothing has the name afterwards. @throws StorageUnusable */
  remove(name: string): Promise<void>
  /**
   * What was put before a time, of those that lie where this name does: a small part of everything, so that all of it is
   * looked through bit by bit. @throws StorageUnusable
   */
  listNeighboursBefore(name: string, time: Date): Promise<string[]>
}

/** Nothing can be kept or found now; the message is for who runs the service, and names nothing that was given. */
export class StorageUnusable extends Error {
  override name = 'StorageUnusable'
}
