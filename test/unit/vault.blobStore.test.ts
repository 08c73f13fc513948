import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BlobMissing, fileBlobStore } from '#vault/blobStore.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengming-blobs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function blobsIn(root: string): Promise<{ id: string; modifiedAt: Date }[]> {
  const blobs = []
  for await (const blob of fileBlobStore(root).list()) blobs.push(blob)
  return blobs
}

test('a blob that was put is there, in a subfolder by the first two characters, for its owner only', async () => {
  const store = fileBlobStore(folder)
  expect(await store.put('ab12-x', Readable.from(['sealed ', 'bytes']))).toEqual({ bytes: 12 })
  expect(await text(await store.get('ab12-x'))).toBe('sealed bytes')
  expect(statSync(join(folder, 'ab', 'ab12-x')).mode & 0o777).toBe(0o600)
})

test('putting an id again replaces the blob', async () => {
  const store = fileBlobStore(folder)
  await store.put('a', Readable.from(['first, and longer']))
  await store.put('a', Readable.from(['second']))
  expect(await text(await store.get('a'))).toBe('second')
})

test('a put whose source fails leaves nothing', async () => {
  const source = Readable.from(
    (async function* () {
      yield 'half'
      throw new Error('the client went away')
    })(),
  )
  await expect(fileBlobStore(folder).put('abc', source)).rejects.toThrow('the client went away')
  expect(readdirSync(join(folder, 'ab'))).toEqual([])
})

test('a missing blob is told apart from other errors', async () => {
  await expect(fileBlobStore(folder).get('none')).rejects.toThrow(BlobMissing)
})

test('a removed blob is gone, and removing it again is no error', async () => {
  const store = fileBlobStore(folder)
  await store.put('abc', Readable.from(['x']))
  await store.remove('abc')
  await store.remove('abc')
  await expect(store.get('abc')).rejects.toThrow(BlobMissing)
})

test.each(['', '../x', 'a/b', 'A', 'a.draft', 'é', 'a'.repeat(129)])('the id %j is refused', async id => {
  const store = fileBlobStore(folder)
  await expect(store.put(id, Readable.from(['x']))).rejects.toThrow(RangeError)
  await expect(store.get(id)).rejects.toThrow(RangeError)
  await expect(store.remove(id)).rejects.toThrow(RangeError)
})

test('the list has every blob with its time, and a folder not yet made is empty', async () => {
  const store = fileBlobStore(folder)
  for (const id of ['ab1', 'ab2', 'cd1']) await store.put(id, Readable.from([id]))
  const blobs = await blobsIn(folder)
  expect(blobs.map(({ id }) => id).sort()).toEqual(['ab1', 'ab2', 'cd1'])
  expect(Date.now() - blobs[0]!.modifiedAt.getTime()).toBeLessThan(60_000)
  expect(await blobsIn(join(folder, 'not-made'))).toEqual([])
})

test('the list passes over running puts and removes those abandoned for a day', async () => {
  await fileBlobStore(folder).put('ab1', Readable.from(['x']))
  const [running, abandoned] = ['ab2.0000.draft', 'ab3.0000.draft'].map(name => join(folder, 'ab', name)) as [
    string,
    string,
  ]
  writeFileSync(running, '')
  writeFileSync(abandoned, '')
  const longAgo = Date.now() / 1_000 - 25 * 3_600
  utimesSync(abandoned, longAgo, longAgo)
  expect((await blobsIn(folder)).map(({ id }) => id)).toEqual(['ab1'])
  expect(readdirSync(join(folder, 'ab')).sort()).toEqual(['ab1', 'ab2.0000.draft'])
})
