import { randomBytes } from 'node:crypto'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStream, sealStream } from '#vault/fileSeal.ts'
import { SealBroken } from '#vault/sealing.ts'

const CHUNK = 64 * 1024
const HEADER = 9
const SEALED_CHUNK = CHUNK + 16
const key = randomBytes(32)

async function through(input: Iterable<Buffer>, ...[transform]: [ReturnType<typeof sealStream>]): Promise<Buffer> {
  const output: Buffer[] = []
  const sink = new Writable({ write: (chunk, _encoding, done) => done(void output.push(chunk)) })
  await pipeline(Readable.from(input, { objectMode: false }), transform, sink)
  return Buffer.concat(output)
}
const sealed = (clear: Buffer, label?: string) => through([clear], sealStream(key, label))
const opened = (bytes: Buffer, label?: string) => through([bytes], openStream(key, label))

function* split(bytes: Buffer, sizes: number[]): Generator<Buffer> {
  for (let start = 0, i = 0; start < bytes.length; i++) {
    const end = start + sizes[i % sizes.length]!
    yield bytes.subarray(start, end)
    start = end
  }
}

test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5])(
  'a file of %i bytes survives',
  async length => {
    const clear = randomBytes(length)
    const bytes = await sealed(clear)
    expect(bytes.length).toBe(HEADER + length + 16 * Math.max(1, Math.ceil(length / CHUNK)))
    expect((await opened(bytes)).equals(clear)).toBe(true)
  },
)

test('a file survives however the streams are split', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 3 * CHUNK }), { minLength: 1, maxLength: 4 })
  const lengths = fc.integer({ min: 0, max: 3 * CHUNK })
  await fc.assert(
    fc.asyncProperty(lengths, sizes, sizes, async (length, clearSizes, sealedSizes) => {
      fc.pre(Math.min(...clearSizes, ...sealedSizes) > 50 || length < 5_000)
      const clear = randomBytes(length)
      const bytes = await through(split(clear, clearSizes), sealStream(key))
      expect((await through(split(bytes, sealedSizes), openStream(key))).equals(clear)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('any flipped bit is found', async () => {
  const bytes = await sealed(randomBytes(CHUNK + 100))
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async bit => {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      await expect(opened(changed)).rejects.toThrow(SealBroken)
    }),
    { numRuns: 60 },
  )
})

test('a file cut anywhere is found, at the border of a chunk too', async () => {
  const bytes = await sealed(randomBytes(2 * CHUNK + 100))
  const borders = [0, 1, HEADER, HEADER + 16, HEADER + SEALED_CHUNK, HEADER + 2 * SEALED_CHUNK, bytes.length - 1]
  const anywhere = fc.oneof(fc.constantFrom(...borders), fc.nat(bytes.length - 1))
  await fc.assert(
    fc.asyncProperty(anywhere, async length => {
      await expect(opened(bytes.subarray(0, length))).rejects.toThrow(SealBroken)
    }),
    { numRuns: 60, examples: borders.map(border => [border]) },
  )
})

test('chunks that were swapped, dropped, repeated or appended are found', async () => {
  const bytes = await sealed(randomBytes(3 * CHUNK))
  const header = bytes.subarray(0, HEADER)
  const [a, b, c] = [0, 1, 2].map(i => bytes.subarray(HEADER + i * SEALED_CHUNK, HEADER + (i + 1) * SEALED_CHUNK)) as [
    Buffer,
    Buffer,
    Buffer,
  ]
  const orders = [
    [b, a, c],
    [a, c],
    [a, b, b, c],
    [a, b, c, c],
    [a, b, c, Buffer.alloc(1)],
  ]
  for (const order of orders) {
    await expect(opened(Buffer.concat([header, ...order]))).rejects.toThrow(SealBroken)
  }
})

test('another key or another label does not open', async () => {
  const bytes = await sealed(Buffer.from('内容'), 'blob-1')
  await expect(opened(bytes, 'blob-2')).rejects.toThrow(SealBroken)
  await expect(through([bytes], openStream(randomBytes(32), 'blob-1'))).rejects.toThrow(SealBroken)
  expect((await opened(bytes, 'blob-1')).toString()).toBe('内容')
})
