import { ApplicationFailure, defaultPayloadConverter } from '@temporalio/common'
import { expect, test } from 'vitest'
import { failureConverter } from '#vault/failureConverter.ts'

test('a failure carries message and stack, its own and those of its cause, in payloads only', () => {
  const cause = new Error('张三的电话')
  const error = ApplicationFailure.create({ message: '申请人张三', type: 'REFUSED', cause })
  const failure = failureConverter.errorToFailure(error, defaultPayloadConverter)

  const { encodedAttributes, cause: causeFailure, ...clear } = failure
  expect(JSON.stringify([clear, { ...causeFailure, encodedAttributes: null }])).not.toMatch(/张三|\.ts/)
  expect(clear).toMatchObject({
    message: 'Encoded failure',
    stackTrace: '',
    applicationFailureInfo: { type: 'REFUSED' },
  })
  expect(encodedAttributes).toBeDefined()

  const read = failureConverter.failureToError(failure, defaultPayloadConverter)
  expect(read).toMatchObject({ message: '申请人张三', type: 'REFUSED', cause: { message: '张三的电话' } })
  expect(read.stack).toContain('vault.failureConverter.test.ts')
})

test('a failure whose key was destroyed reads without message and stack, and is no error to read', () => {
  const failure = failureConverter.errorToFailure(new Error('张三'), defaultPayloadConverter)
  failure.encodedAttributes = defaultPayloadConverter.toPayload({ tombstone: 'key destroyed' })
  const read = failureConverter.failureToError(failure, defaultPayloadConverter)
  expect(read).toMatchObject({ message: 'Encoded failure', stack: '' })
})
