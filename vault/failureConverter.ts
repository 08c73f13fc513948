import { DefaultFailureConverter } from '@temporalio/common'

/**
 * `failureConverterPath` of client and worker: puts messages and stack traces of failures into a payload, which the
 * codec seals. The types of failures stay in clear. Loaded into the workflow bundle too.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
