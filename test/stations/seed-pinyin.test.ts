import t from 'tap'
import { readSeedFile, seedRows } from '../../src/database/seed-files.ts'
import { pinyinOf } from '../../src/pinyin.ts'

t.test('the pinyin beside the seed is what the dictionary says of every station in it', async (t) => {
  const known = new Map(seedRows(await readSeedFile('station-pinyin.csv')).map(({ name, pinyin }) => [name, pinyin]))
  const stations = [
    ...seedRows(await readSeedFile('stations.csv')),
    ...seedRows(await readSeedFile('sandbox-stations.csv'))
  ]
  t.equal(known.size, stations.length)
  for (const { 名称: name = '' } of stations) t.equal(known.get(name), await pinyinOf(name), name)
})
