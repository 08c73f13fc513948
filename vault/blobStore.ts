import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const ID = /^[a-z0-9-]{1,128}$/
const DRAFT = '.draft'
const ABANDONED_MS = 24 * 60 * 60 * 1_000

/**
 * Keeps sealed bytes under opaque ids. It never sees clear bytes: callers pipe through `sealStream` and `openStream`.
 */
export interface BlobStore {
  /**
   * Stores a stream; the blob is there whole or not at all, and durable once this resolves. Replaces a blob of the same
   * id.
   */
  put(id: string, source: Readable): Promise<{ bytes: number }>
  /** The stored bytes; rejects with `BlobMissing`. */
  get(id: string): Promise<Readable>
  /** Removes a blob; a missing one is no error. */
  remove(id: string): Promise<void>
  /** Every stored blob, in no order. */
  list(): AsyncIterable<{ id: string; modifiedAt: Date }>
}

/** There is no blob of this id. */
export class BlobMissing extends Error {
  override readonly name = 'BlobMissing'
}

/** Where `fileBlobStore` keeps a blob. */
export const blobPath = (folder: string, id: string): string => join(folder, id.slice(0, 2), id)

/**
 * Blobs as files in a folder, in subfolders by the first two characters of the id. Ids are 1 to 128 of `a-z0-9-`
 * (`RangeError`). Listing also removes what interrupted puts left behind more than 24 h ago.
 */
export function fileBlobStore(folder: string): BlobStore {
  const shardOf = (id: string) => join(folder, id.slice(0, 2))
  const pathOf = (id: string) => blobPath(folder, checked(id))
  return {
    async put(id, source) {
      const path = pathOf(id)
      if (await mkdir(shardOf(id), { recursive: true, mode: 0o700 })) await syncFolder(folder)
      const draft = `${path}.${randomBytes(6).toString('hex')}${DRAFT}`
      try {
        const target = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true })
        await pipeline(source, target)
        await rename(draft, path)
        await syncFolder(shardOf(id))
        return { bytes: target.bytesWritten }
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    async get(id) {
      const file = await open(pathOf(id)).catch(ignoreMissing)
      if (!file) throw new BlobMissing(`There is no blob ${id}`)
      return file.createReadStream()
    },
    async remove(id) {
      await rm(pathOf(id), { force: true })
    },
    async *list() {
      for (const shard of (await readdir(folder).catch(ignoreMissing)) ?? []) {
        for (const name of await readdir(join(folder, shard))) {
          const path = join(folder, shard, name)
          const modifiedAt = (await stat(path).catch(ignoreMissing))?.mtime
          if (!modifiedAt) continue
          if (!name.endsWith(DRAFT)) yield { id: name, modifiedAt }
          else if (Date.now() - modifiedAt.getTime() > ABANDONED_MS) await rm(path, { force: true })
        }
      }
    },
  }
}

function checked(id: string): string {
  if (!ID.test(id)) throw new RangeError('A blob id is 1 to 128 lower-case letters, digits and hyphens')
  return id
}

/** Makes a rename or a new folder durable. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
