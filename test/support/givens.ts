import { importStations } from '../../src/stations/imports.ts'
import type { TestApp } from './app.ts'

/** Cells by header, as staff would type them; the rest is filled in. */
export type StationRow = Record<string, string>

const usual: StationRow = {
  名称: '虚构街口驿站',
  区划代码: '370811015002',
  经度: '116.6',
  纬度: '35.4',
  坐标系: 'wgs84',
  状态: '运行',
  节假日: '照常',
  调休上班日: '照常',
  资料来源: '占位'
}

const DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** The same hours on all seven days, as cells. */
export const everyDay = (hours: string): StationRow => Object.fromEntries(DAYS.map((day) => [day, hours]))

/** Writes stations the way staff do: as rows of a sheet that is imported. */
export async function givenStations(
  app: Pick<TestApp, 'db' | 'stations' | 'testClock'>,
  rows: StationRow[]
): Promise<void> {
  const filled = rows.map((row) => ({ ...usual, ...row }))
  const header = [...new Set(filled.flatMap((row) => Object.keys(row)))]
  const table = {
    header,
    rows: filled.map((row, place) => ({ number: place + 2, cells: header.map((column) => row[column] ?? '') }))
  }
  const report = await importStations(app.db, table, { now: app.testClock.now(), dry_run: false })
  if (report.counts.failed > 0) throw new Error(JSON.stringify(report.rows))
  app.stations.expire()
}
