import { type Realm, realmOfArea } from '../actor.ts'
import type { Db } from '../database/tables.ts'
import { decodeCursor, encodeCursor } from '../http/cursors.ts'
import { cursorInvalid } from '../http/problems.ts'
import { isUuid } from '../identifiers.ts'
import { areaNotFound } from './problems.ts'
import * as queries from './queries.ts'
import { isAreaCode } from './rules.ts'
import type { Area, AreaFilter, AreaPage, AreaWithChildren } from './schemas.ts'

/** @throws cursor_invalid, cursor_of_other_filters */
export async function listAreas(db: Db, realm: Realm, { limit, cursor, ...filters }: AreaFilter): Promise<AreaPage> {
  const after = cursor === undefined ? undefined : readAfter(decodeCursor(filters, cursor))
  const found = await queries.listAreas(db, { ...filters, realm, after, limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last !== undefined ? encodeCursor(filters, [last.code]) : null }
}

function readAfter([code, ...rest]: (string | number)[]): string {
  if (typeof code !== 'string' || rest.length > 0 || !isAreaCode(code)) throw cursorInvalid({})
  return code
}

/** The position of a list that is sorted by area and then by an identifier. @throws cursor_invalid */
export function readAreaAndId([area_code, id, ...rest]: (string | number)[]): { area_code: string; id: string } {
  if (typeof area_code !== 'string' || !isAreaCode(area_code) || !isUuid(id) || rest.length > 0) throw cursorInvalid({})
  return { area_code, id }
}

/** @throws area_not_found */
export async function getArea(db: Db, realm: Realm, code: string): Promise<AreaWithChildren> {
  const area = realmOfArea(code) === realm ? await queries.findArea(db, code) : undefined
  if (area === undefined) throw areaNotFound({ code })
  return { ...area, children: await queries.listAreas(db, { parent_code: code }) }
}

/** Every area, or every one of a realm, by code: a few hundred rows that other modules keep in memory. */
export async function readAllAreas(db: Db, realm?: Realm): Promise<Map<string, Area>> {
  return new Map((await queries.listAreas(db, realm === undefined ? {} : { realm })).map((area) => [area.code, area]))
}

export const hasArea = async (db: Db, code: string): Promise<boolean> =>
  (await queries.findArea(db, code)) !== undefined

/** Of these codes those that are of an area. */
export const listKnownAreas = async (db: Db, codes: readonly string[]): Promise<Set<string>> =>
  new Set(await queries.listKnown(db, [...new Set(codes)]))
