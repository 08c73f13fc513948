import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articles } from '#domain/law/articles.ts'
import { articleOf, byAnalogy } from '#domain/law/citation.ts'
import { documents } from '#domain/law/documents.ts'
import { mayStandOnPaper } from '#domain/law/onPaper.ts'
import { cite } from '#domain/packs/sources.ts'

const root = join(import.meta.dirname, '../..')

describe('the table of citations', () => {
  test('says of every article who checked it, when and against what', () => {
    for (const checks of Object.values(articles))
      for (const { by, on, as } of Object.values(checks)) {
        expect(by).not.toBe('')
        expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(['statute', 'reprint', 'report']).toContain(as)
      }
  })

  test('shows what rests on reprints or on other places as such', () => {
    expect(articleOf('reporting', '第三十九条')).toBe('纪检监察机关处理检举控告工作规则第三十九条（官方文本待核）')
    expect(articleOf('hubeiClarify', '第二条')).toBe('湖北省澄清正名工作办法第二条（参照外地规定）')
    expect(byAnalogy('sanctions', '第四十二条')).toBe('参照政务处分法第四十二条')
  })

  test('lets a paper cite nothing that was found to govern another matter, or that nobody has read', () => {
    const source = (key: keyof typeof documents, article: string) => {
      const { title: document, mark } = documents[key]
      return { document, mark, article }
    }
    const barred = [
      ...(['第四十二条', '第四十三条', '第四十五条', '第四十七条', '第四十八条'] as const).map(one =>
        source('sanctions', one),
      ),
      source('supervisionLaw', '第五十六条'),
      source('partyGroups', '第二十七条'),
      source('soeSanctions', '第二十七条'),
      source('henanCredit', '第四十一条'),
    ]
    expect(barred.filter(mayStandOnPaper)).toEqual([])
    for (const good of [source('publicSecurity', '第五十条第一款第三项'), source('reporting', '第四十八条')])
      expect(mayStandOnPaper(good)).toBe(true)
  })

  test('takes no article that does not stand in it', () => {
    // @ts-expect-error: nobody has checked this article
    cite('sanctions', '第一千条')
    // @ts-expect-error: the document is not in the table
    expect(() => cite('unheardOf')).toThrow(TypeError)
  })

  test('holds every article that the rules name: none is written out in the code of the rules', () => {
    const written = globSync('domain/{access,common,panel,tolerance,clarification,falseAccusation}/**/*.ts', {
      cwd: root,
    }).filter(file => /'[^'\n]*[^'\n]第[一二三四五六七八九十百]+条/.test(readFileSync(join(root, file), 'utf8')))
    expect(written).toEqual([])
  })

  test('names each document once', () => {
    const titles = Object.values(documents).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })
})
