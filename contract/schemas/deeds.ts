import { z } from 'zod'
import { deedKinds } from '#domain/deeds.ts'
import { idOf, longText, oneOf, pastDate, shortText } from './fields.ts'

/** An award or a deed, and where it is known from. */
export const deedBody = z.strictObject({
  person: idOf('person').describe('干部的人员编号'),
  kind: oneOf(deedKinds, 'recordKind', '类别'),
  title: shortText.describe('表彰或者事迹的名称'),
  text: longText.describe('主要内容'),
  happenedOn: pastDate.describe('日期，不能晚于今天'),
  source: shortText.describe('来源：文号、文件或者单位'),
})

export const recordSearch = z.strictObject({
  person: idOf('person').describe('干部的人员编号'),
  reason: longText.describe('查阅的理由，写入查阅记录'),
})
