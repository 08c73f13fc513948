import { Transform } from 'node:stream'

/**
 * A transform that hands its input on in pieces of `size()` bytes, asked anew for each piece; the last piece is what is
 * left, 0 to `size()` bytes. Holds one piece and one input chunk in memory.
 */
export function inPieces(size: () => number, change: (piece: Buffer, last: boolean) => Buffer): Transform {
  let held: Buffer[] = []
  let heldBytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      held.push(chunk)
      heldBytes += chunk.length
      if (heldBytes <= size()) return done()
      let rest = Buffer.concat(held)
      try {
        for (let end = size(); rest.length > end; end = size()) {
          this.push(change(rest.subarray(0, end), false))
          rest = rest.subarray(end)
        }
      } catch (error) {
        return done(error as Error)
      }
      held = [rest]
      heldBytes = rest.length
      done()
    },
    flush(done) {
      try {
        done(null, change(Buffer.concat(held), true))
      } catch (error) {
        done(error as Error)
      }
    },
  })
}
