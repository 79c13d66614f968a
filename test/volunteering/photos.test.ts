import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { ImageRefused, readImage } from '../../src/images/service.ts'
import { FolderStorage, type Storage, StorageUnusable } from '../../src/storage/service.ts'
import { sweepPhotos } from '../../src/volunteering/tips/photos.ts'
import { asSystem, givenStaff, OTHER_COMMUNITY } from '../support/actors.ts'
import { onPostgres } from '../support/engines.ts'
import { REASON } from '../support/persons.ts'
import { exifOf, jpegOf, jpegSegment, phoneJpeg, pngOf, SECRET, WEBPS, webpOf } from '../support/pictures.ts'
import { givenStewards, putPhoto, temporaryFolder } from '../support/tips.ts'

const faultOf = (bytes: Uint8Array): string => {
  try {
    readImage(bytes)
    return 'none'
  } catch (error) {
    return error instanceof ImageRefused ? error.fault : `${error}`
  }
}

t.test('of a picture nothing remains but the picture', async (t) => {
  const jpeg = readImage(phoneJpeg({ width: 40, height: 30 }))
  t.match(jpeg, { media_type: 'image/jpeg', width_px: 30, height_px: 40 }, 'as it is shown: the phone was held upright')
  t.notMatch(jpeg.bytes.toString('latin1'), /xap|MPF|35\.41/)
  t.ok(jpeg.bytes.includes('Adobe'), 'how its colours are meant stays')
  t.ok(jpeg.bytes.subarray(-2).equals(Buffer.from([0xff, 0xd9])), 'and nothing stands behind it')
  t.strictSame(readImage(jpeg.bytes), jpeg, 'read once more, it is the same')
  for (const is_little of [true, false])
    t.match(readImage(jpegOf({ extra: [jpegSegment(0xe1, exifOf(8, is_little))] })), { width_px: 30, height_px: 40 })
  t.match(readImage(jpegOf({ extra: [jpegSegment(0xe1, exifOf(99))] })), { width_px: 40, height_px: 30 })

  const told: [string, Buffer][] = ['tEXt', 'eXIf', 'iTXt', 'tIME', 'iCCP'].map((type) => [type, Buffer.from(SECRET)])
  const png = readImage(Buffer.concat([pngOf({ extra: told }), Buffer.from(SECRET)]))
  t.strictSame(png, { media_type: 'image/png', width_px: 4, height_px: 3, bytes: pngOf() })
  t.strictSame(readImage(WEBPS.told_of).bytes, WEBPS.lossy)
  for (const bytes of [
    WEBPS.lossy,
    WEBPS.lossless,
    WEBPS.with_alpha,
    pngOf(),
    pngOf({ extra: [['gAMA', Buffer.alloc(4)]] })
  ])
    t.strictSame(readImage(bytes).bytes, bytes, 'what is plain stays as it is')
})

t.test('what is no whole picture of a sensible size is refused', async (t) => {
  const png = pngOf()
  const flipped = Buffer.from(png)
  flipped[20] = 9
  const cases: [string, Buffer][] = [
    ['no_image', Buffer.alloc(0)],
    ['no_image', Buffer.from('%PDF-1.7')],
    ['no_image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['no_image', Buffer.from('GIF89a')],
    ['broken', Buffer.from([0xff, 0xd8, 0xff])],
    ['broken', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['broken', jpegOf().subarray(0, -2)],
    ['broken', jpegOf({ width: 0 })],
    ['broken', Buffer.concat([jpegOf().subarray(0, 40), jpegOf().subarray(60)])],
    ['too_large', jpegOf({ width: 65_535, height: 65_535 })],
    ['too_large', pngOf({ width: 15_000, height: 15_000 })],
    ['too_large', pngOf({ width: 0xffff_ffff })],
    ['unusual', jpegOf({ extra: [jpegSegment(0xc3, Buffer.alloc(9))] })],
    ['unusual', pngOf({ extra: [['ABCD', Buffer.alloc(0)]] })],
    ['unusual', jpegOf({ extra: [Buffer.alloc(20_000 * 4, jpegSegment(0xdb, Buffer.alloc(0)))] })],
    ['unusual', pngOf({ extra: Array.from({ length: 20_000 }, () => ['IDAT', Buffer.alloc(0)]) })],
    ['broken', flipped],
    ['broken', png.subarray(0, -1)],
    ['broken', pngOf({ extra: [['PLTE', Buffer.alloc(4)]] })],
    ['broken', WEBPS.lossy.subarray(0, -1)],
    ['broken', WEBPS.of_another_size],
    ['broken', webpOf()],
    ['broken', webpOf(['VP8 ', Buffer.alloc(3)])],
    ['animated', WEBPS.animated]
  ]
  for (const [fault, bytes] of cases) t.equal(faultOf(bytes), fault, `${fault} ${bytes.toString('hex', 0, 24)}`)
})

t.test('whatever bytes come, a picture comes out that is read as itself, or a fault that is known', async (t) => {
  const samples = [phoneJpeg(), jpegOf(), pngOf(), ...Object.values(WEBPS)]
  const change = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.nat(300) })
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.array(change, { maxLength: 4 }), (sample, changes) => {
      let bytes = Buffer.from(sample)
      for (const { at, byte, cut } of changes) {
        bytes[at % bytes.length] = byte
        if (cut > 0 && cut < 20) bytes = Buffer.concat([bytes.subarray(0, at % bytes.length), bytes.subarray(cut)])
        if (bytes.length === 0) return
      }
      try {
        const image = readImage(bytes)
        t.strictSame(readImage(image.bytes), image)
      } catch (error) {
        if (!(error instanceof ImageRefused)) throw error
      }
    }),
    { numRuns: 300 }
  )
})

t.test('the storage keeps a file as a whole under its name and lets nothing else be reached', async (t) => {
  const folder = temporaryFolder(t)
  const storage = new FolderStorage(folder)
  const [id, other] = ['ab000000-0000-4000-8000-000000000001', 'ab000000-0000-4000-8000-000000000002']
  t.equal(await storage.get(id), undefined)
  t.strictSame(await storage.listNeighboursBefore(id, new Date()), [])
  await storage.put(id, Buffer.from('一'))
  await storage.put(id, Buffer.from('二'))
  await storage.put(other, Buffer.from('三'))
  t.strictSame((await storage.get(id))?.toString(), '二')
  t.strictSame((await readdir(join(folder, 'ab'))).sort(), [id, other], 'no draft stays behind')
  await utimes(join(folder, 'ab', other), 1, 1)
  await writeFile(join(folder, 'ab', 'README.txt'), 'not ours')
  t.strictSame(await storage.listNeighboursBefore(id, new Date(2_000)), [other])
  await storage.remove(other)
  await storage.remove(other)
  t.equal(await storage.get(other), undefined)
  for (const name of ['../../etc/passwd', 'ab/../../x', '/etc/passwd', 'AB000000', '', '..'])
    await t.rejects(storage.get(name), /no name/)
  await writeFile(join(folder, 'cd'), 'a file where a folder is to be')
  const lost = storage.put(`cd${id.slice(2)}`, Buffer.from('四'))
  await t.rejects(lost, StorageUnusable)
  await t.rejects(lost, { message: /^the storage cannot write: E[A-Z]+$/ }, 'and no path is told')
})

await onPostgres(t, 'photos come with a tip, sealed, and are seen by who sees the tip', async (t, engine) => {
  const folder = temporaryFolder(t)
  const { app, clerk, admin, as, steward, file, step } = await givenStewards(t, engine, {
    photos: new FolderStorage(folder)
  })
  const by = await steward()
  const stranger = await steward({ area_code: OTHER_COMMUNITY })
  const next_door = await givenStaff(app, 'community', OTHER_COMMUNITY)
  const { id } = await file(by)
  const given = phoneJpeg()
  const put = await putPhoto(app, by, id, 1, given)
  t.match([put.statusCode, put.json()], [201, { number: 1, media_type: 'image/jpeg', width_px: 30, height_px: 40 }])
  t.equal((await putPhoto(app, by, id, 1, given)).statusCode, 200, 'the same once more changes nothing')
  t.equal((await putPhoto(app, by, id, 1, pngOf(), 'image/png')).json().code, 'tip_photo_taken')
  const twice = await Promise.all([1, 2].map(() => putPhoto(app, by, id, 2, pngOf(), 'image/png')))
  t.strictSame(twice.map(({ statusCode }) => statusCode).sort(), [200, 201], 'also where both come at once')
  t.equal((await putPhoto(app, by, id, 3, WEBPS.lossy, 'image/webp')).statusCode, 201)

  const url = `/v1/tips/${id}/photos/1`
  for (const who of [by, clerk, admin]) {
    const got = await as(who).get(url)
    t.equal(got.statusCode, 200)
    t.strictSame(got.rawPayload, readImage(given).bytes)
    t.match(got.headers, {
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff'
    })
  }
  for (const who of [stranger, next_door]) {
    t.match((await as(who).get(url)).json(), { status: 404, code: 'tip_not_found' })
    t.equal((await as(who).get(url)).statusCode, 404)
  }
  t.match((await putPhoto(app, stranger, id, 2)).json(), { status: 404, code: 'tip_not_found' })
  t.equal((await as(clerk).get(`/v1/tips/${id}`)).json().photos.length, 3)

  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  t.equal(files.length, 3)
  for (const one of files) {
    const bytes = await readFile(join(one.parentPath, one.name))
    t.notOk(bytes.includes(Buffer.from('JFIF')) || bytes.includes(Buffer.from('PNG')), 'nothing lies there in clear')
    t.equal(faultOf(bytes), 'no_image')
  }
  t.equal((await step(clerk, id, 'accept', 1)).statusCode, 200)
  const late = await file(by)
  await step(clerk, late.id, 'decline', 1, { reason: '同一情况已有人上报。' })
  t.equal((await putPhoto(app, by, late.id, 1)).json().code, 'tip_decided')

  await app.send('POST', `/v1/persons/${by.id}/erase`, { token: admin.token, body: { reason: REASON } })
  t.match((await as(clerk).get(url)).json(), { status: 404, code: 'tip_photo_not_found' })
  t.strictSame((await as(clerk).get(`/v1/tips/${id}`)).json().photos, [])
})

await onPostgres(t, 'what is no photo, or too much of one, is told from what is', async (t, engine) => {
  const { app, steward, file } = await givenStewards(t, engine)
  const by = await steward()
  const { id } = await file(by)
  const put = async (body: Buffer, type = 'image/jpeg') => (await putPhoto(app, by, id, 1, body, type)).json()
  t.match(await put(Buffer.from('<html>')), { status: 422, code: 'photo_not_readable', errors: [{ pointer: '/body' }] })
  t.match(await put(Buffer.alloc(0)), { status: 422, code: 'photo_not_readable' })
  t.match(await put(jpegOf(), 'image/gif'), { status: 415 })
  t.match(await put(Buffer.from('{}'), 'application/json'), { status: 415, code: 'photo_format_not_supported' })
  const bytes_max = 5 * 1024 * 1024
  const filler = jpegSegment(0xfe, Buffer.alloc(65_533))
  const large = jpegOf({ extra: Array.from({ length: 79 }, () => filler) })
  t.match(await put(Buffer.concat([large, Buffer.alloc(bytes_max + 1 - large.length)])), { status: 413 })
  t.match(await put(Buffer.concat([large, Buffer.alloc(bytes_max - large.length)])), { number: 1, size_bytes: 143 })
  for (const number of ['0', '4', '1.5', 'x', '-1', '1e999']) {
    const url = `/v1/tips/${id}/photos/${number}`
    const answer = await app.send('PUT', url, {
      token: by.token,
      body: jpegOf(),
      headers: { 'content-type': 'image/jpeg' }
    })
    t.match([answer.statusCode, answer.json().code], [400, 'invalid_request'], number)
  }
})

await onPostgres(t, 'where the storage fails nothing is lost and nothing is said to be there', async (t, engine) => {
  const folder = temporaryFolder(t)
  const real = new FolderStorage(folder)
  let is_failing = false
  const photos: Storage = {
    put: async (name, bytes) => {
      if (is_failing) throw new StorageUnusable('the test wants it so')
      await real.put(name, bytes)
    },
    get: async (name) => {
      if (is_failing) throw new StorageUnusable('the test wants it so')
      return await real.get(name)
    },
    remove: (name) => real.remove(name),
    listNeighboursBefore: (name, time) => real.listNeighboursBefore(name, time)
  }
  const { app, clerk, as, steward, file } = await givenStewards(t, engine, { photos })
  const by = await steward()
  const { id } = await file(by)
  is_failing = true
  t.match((await putPhoto(app, by, id, 1)).json(), { status: 503, code: 'photos_unavailable' })
  t.strictSame((await as(clerk).get(`/v1/tips/${id}`)).json().photos, [])
  is_failing = false
  t.equal((await putPhoto(app, by, id, 1)).statusCode, 201)
  is_failing = true
  t.equal((await as(clerk).get(`/v1/tips/${id}/photos/1`)).json().code, 'photos_unavailable')
  is_failing = false

  // An orphan of yesterday beside the next photo, one of today, and the photo that is there.
  const [kept = ''] = await app.db
    .selectFrom('tip_photo')
    .select('id')
    .execute()
    .then((rows) => rows.map((row) => row.id))
  const beside = (id: string, rest: string) => `${id.slice(0, 2)}${rest}`
  await utimes(join(folder, kept.slice(0, 2), kept), 1, 1)
  const old = beside(kept, '000000-0000-4000-8000-00000000000a')
  const young = beside(kept, '000000-0000-4000-8000-00000000000b')
  for (const name of [old, young]) await real.put(name, Buffer.from('x'))
  await utimes(join(folder, old.slice(0, 2), old), 1, 1)
  await utimes(join(folder, young.slice(0, 2), young), app.testClock.now() / 1000, app.testClock.now() / 1000)
  t.equal(await asSystem(app, (work) => sweepPhotos(work, real, kept)), 1)
  t.strictSame((await readdir(join(folder, kept.slice(0, 2)))).sort(), [kept, young].sort())
  t.equal((await as(clerk).get(`/v1/tips/${id}/photos/1`)).statusCode, 200)
})
