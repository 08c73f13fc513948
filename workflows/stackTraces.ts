/**
 * Loaded into the sandbox before any workflow, and frozen with it. The SDK takes a stack trace of every promise that a
 * workflow makes, for its query `__stack_trace`, and sets it in words: a third of the workflow thread's time. Nobody
 * reads them here.
 */
Error.stackTraceLimit = 0
