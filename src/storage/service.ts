export { FolderStorage } from './folder.ts'
export { type Storage, StorageUnusable } from './storage.ts'
