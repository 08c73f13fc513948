const suffix = '-docx'

/** Id of the DOCX of a notice; its PDF has the id of the notice itself. */
export const docxIdOf = (notice: string): string => `${notice}${suffix}`

/** The notice that either of its files names; the id of any other document stays as it is. */
export const noticeIdOf = (document: string): string =>
  document.endsWith(suffix) ? document.slice(0, -suffix.length) : document
