/**
 * A piece of the body of a notice. Text is plain: no markup of any kind is read in it; a line feed starts a new line.
 */
export type Block =
  | { type: 'heading'; level: 1 | 2; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'table'; head: string[]; rows: string[][] }
  | { type: 'fields'; rows: { name: string; value: string }[] }

/**
 * How a paper is set: the template, and the faces by their name and version. A file made later is made by the same
 * ones.
 */
export type Looks = { template: 1; fonts: string }
/** How papers are set that are issued today with the faces that come with the product. */
export const openLooks: Looks = { template: 1, fonts: 'open/1' }

/**
 * What an act announces on paper, as it was committed with the act: complete but for what the register adds in filing
 * it.
 */
export type NoticeContent = Omit<NoticeDocument, 'number' | 'ledger' | 'scanned' | 'looks'> & { looks: Looks }

/** A formal notice, before any rendering. The printed form follows GB/T 9704-2012. */
export type NoticeDocument = {
  /** 公文 or 信函格式. */
  form: 'document' | 'letter'
  /** 发文机关. */
  issuer: string
  /** 发文字号, for example 甬容〔2026〕12号. */
  number: string
  title: string
  /** 主送机关 or person, without the colon; empty for none. */
  addressee: string
  /** It is served on the respondent of a false accusation, whose name the case does not know. */
  toRespondent?: true
  blocks: Block[]
  attachments?: string[]
  /** 落款机关. */
  signature: string
  /** 成文日期 as YYYY-MM-DD; printed as 2026年3月5日. */
  date: string
  /** 抄送. */
  copies?: string[]
  /**
   * Where the case's ledger stood: the entry's number and its head hash, 64 hexadecimal digits. Absent on a paper of no
   * case.
   */
  ledger?: { n: number; head: string }
  /** What a QR code on the paper says; printed in the PDF alone. */
  scanned?: string
  language: 'zh-CN'
  /** Absent for a paper that is made now and not kept. */
  looks?: Looks
}
