import { describe, expect, test } from 'vitest'
import { betrays } from '#domain/words/betrayal.ts'

const reporter = { name: '钱志远', contact: '138 0013-8042，qian_zy@example.cn，宁波市镇海区招宝山街道车站路12号302室' }

describe('a text betrays its reporter', () => {
  test.each([
    '钱志远反映其收礼',
    '钱 志 远反映其收礼',
    '钱·志·远反映其收礼',
    '錢志遠反映其收礼',
    '钱\u200b志远反映其收礼',
    '志远所称收礼',
    '收受钱某礼金',
    '钱先生所送礼金',
    '致电13800138042的人送礼',
    '致电１３８００１３８０４２',
    '致电138-0013-8042',
    '致电一三八〇〇一三八〇四二',
    '致电138****8042',
    '0013 8042 来电',
    'QIAN_ZY @ example',
    '住招宝山街道车站路12号',
  ])('by %j', text => {
    expect(betrays(text, reporter)).toBe(true)
  })

  test.each([
    '在工程招标中收受礼金',
    '2026年收受钱款1380000元',
    '在镇海区某局任职期间收礼',
    '挪用资金远超限额',
    '车站改造项目',
  ])('not by %j', text => {
    expect(betrays(text, reporter)).toBe(false)
  })

  test.each([
    ['买买提·艾力', '艾力反映收礼'],
    ['John Smith', 'smith 反映收礼'],
    ['宁波市镇海区宏远市政有限公司', '宏远市政送礼'],
    ['欧阳明远', '明远反映收礼'],
  ])('whose name is %s by %j', (name, text) => {
    expect(betrays(text, { name })).toBe(true)
  })

  test.each([
    ['王建设', '在工程建设中收礼'],
    ['群众', '侵占群众补偿款'],
    ['钱', '收受钱款'],
  ])('whose name is %s not by the words %j', (name, text) => {
    expect(betrays(text, { name })).toBe(false)
  })
})
