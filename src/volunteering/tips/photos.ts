import { isUuid } from '../../identifiers.ts'
import { type Image, ImageRefused, readImage } from '../../images/service.ts'
import { personErased } from '../../persons/problems.ts'
import { listIdsOfPerson } from '../../persons/service.ts'
import { openBytes, sealBytes } from '../../protection/sealing.ts'
import { type Storage, StorageUnusable } from '../../storage/service.ts'
import type { Work } from '../../work.ts'
import { callerIdOf } from '../callers.ts'
import { photoOf } from './answers.ts'
import * as photoQueries from './photo-queries.ts'
import type { TipPhoto } from './photo-schemas.ts'
import {
  photoNotReadable,
  photosUnavailable,
  tipDecided,
  tipNotFound,
  tipPhotoNotFound,
  tipPhotoTaken
} from './problems.ts'
import * as queries from './queries.ts'
import { PHOTO_BYTES_MAX } from './rules.ts'
import { findTipKeys } from './sealed.ts'
import { rangeForTips, recordTipEvent } from './steps.ts'

export interface PhotoKey {
  id: string
  number: number
}

/** @throws photo_not_readable */
export function readPhoto(bytes: Uint8Array): Image {
  try {
    const image = readImage(bytes)
    if (image.bytes.length > PHOTO_BYTES_MAX) throw photoNotReadable({ fault: 'too_large' })
    return image
  } catch (error) {
    if (error instanceof ImageRefused) throw photoNotReadable({ fault: error.fault })
    throw error
  }
}

/**
 * Keeps a photo of a tip of the caller's, sealed. It is on the disk before it stands in the database: where the transaction
 * is undone, only bytes remain that nobody can open, until they are found (`sweepPhotos`). The same once more changes nothing.
 * @returns whether it is new
 * @throws tip_not_found, tip_decided, tip_photo_taken, person_erased, photos_unavailable
 */
export async function putPhoto(
  work: Work,
  storage: Storage,
  { id, number }: PhotoKey,
  image: Image
): Promise<{ photo: TipPhoto; id: string; is_new: boolean }> {
  const tip = await findOwnTip(work, id)
  const key = (await findTipKeys(work, [tip])).get(tip.person_id)
  if (key === undefined) throw personErased({})
  const known = await photoQueries.findPhoto(work.tx, tip.id, number)
  if (known !== undefined) {
    const kept = await openPhoto(work, storage, key, known)
    if (kept?.equals(image.bytes) !== true) throw tipPhotoTaken({})
    return { photo: photoOf(known), id: known.id, is_new: false }
  }
  if (tip.status !== 'filed') throw tipDecided({})
  const photo_id = work.chance.id()
  const { bytes, ...facts } = image
  const row = await photoQueries.insertPhoto(work.tx, {
    id: photo_id,
    tip_id: tip.id,
    number,
    area_code: tip.area_code,
    person_id: tip.person_id,
    ...facts,
    size_bytes: bytes.length,
    stored_at: new Date(work.now)
  })
  // Another came under this number at the same time, and what it wrote is to be seen now.
  if (row === undefined) return await putPhoto(work, storage, { id, number }, image)
  await available(storage.put(photo_id, sealBytes(key, placeOf(photo_id), bytes)))
  await recordTipEvent(work, 'tip.put_photo', tip)
  return { photo: photoOf(row), id: row.id, is_new: true }
}

/** A photo for who sees the tip: its steward, and staff. @throws tip_not_found, tip_photo_not_found, photos_unavailable */
export async function getPhoto(
  work: Work,
  storage: Storage,
  { id, number }: PhotoKey
): Promise<Pick<Image, 'media_type' | 'bytes'>> {
  const is_own = work.caller.actor.kind === 'worker'
  const tip = is_own ? await findOwnTip(work, id) : await queries.findTip(work.tx, id, rangeForTips(work))
  if (tip === undefined) throw tipNotFound({})
  const row = await photoQueries.findPhoto(work.tx, tip.id, number)
  const key = (await findTipKeys(work, [tip])).get(tip.person_id)
  const bytes = row === undefined || key === undefined ? null : await openPhoto(work, storage, key, row)
  if (row === undefined || bytes === null) throw tipPhotoNotFound({})
  await recordTipEvent(work, 'tip.read_photo', tip)
  return { media_type: row.media_type, bytes }
}

/** So long a file may wait for the commit that it belongs to. */
const UNCOMMITTED_MILLISECONDS_MAX = 24 * 60 * 60 * 1000

/**
 * Removes what lies beside a photo and nobody can see any more: what a transaction left that was undone, and photos whose
 * steward is erased. Every photo that comes has its neighbours looked at, so all are in the course of time.
 * @returns how many
 */
export async function sweepPhotos(work: Work, storage: Storage, id: string): Promise<number> {
  const time = new Date(work.now - UNCOMMITTED_MILLISECONDS_MAX)
  const names = await storage.listNeighboursBefore(id, time)
  const kept = names.length === 0 ? new Set() : await photoQueries.listKept(work.tx, names.filter(isUuid))
  const orphans = names.filter((name) => !kept.has(name))
  for (const name of orphans) await storage.remove(name)
  return orphans.length
}

/** @throws tip_not_found */
async function findOwnTip(work: Work, id: string): Promise<queries.TipRow> {
  const person_ids = await listIdsOfPerson(work, callerIdOf(work.caller.actor))
  const row = await queries.findTipOf(work.tx, person_ids, id)
  if (row === undefined) throw tipNotFound({})
  return row
}

/** Null where it is missing or damaged. @throws photos_unavailable */
async function openPhoto(
  { keys }: Work,
  storage: Storage,
  key: Buffer,
  { id }: photoQueries.PhotoRow
): Promise<Buffer | null> {
  const sealed = await available(storage.get(id))
  return sealed === undefined ? null : keys.unlessBroken(() => openBytes(key, placeOf(id), sealed))
}

const placeOf = (row: string) => ({ table: 'tip_photo', column: 'file', row })

/** @throws photos_unavailable */
async function available<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof StorageUnusable) throw photosUnavailable({})
    throw error
  }
}
