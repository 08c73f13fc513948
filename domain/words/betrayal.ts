/** Who a reporter is, as far as a text can betray it; seen where texts are compared, and by no workflow. */
export type Betrayable = { name: string; contact?: string }

/**
 * Characters of one meaning that one person writes so and another otherwise: traditional ones and variants, each before
 * its usual form.
 */
const variants =
  '誣诬衊蔑汙污汚污贓赃贜赃舉举擧举報报檢检訴诉訪访來来惡恶傷伤謗谤毀毁譭毁發发證证實实寫写電电話话陳陈張张趙赵錢钱孫孙吳吴鄭郑馮冯許许' +
  '呂吕嚴严華华蘇苏潘潘範范魯鲁韋韦馬马鳳凤倪倪湯汤羅罗郝郝鄔邬齊齐時时孟孟黃黄蕭萧賀贺費费龔龚陸陆葉叶萬万賈贾鄒邹莊庄龍龙閻阎聶聂鍾钟鐘钟' +
  '駱骆樊樊單单盧卢項项顧顾譚谭戴戴鄧邓劉刘楊杨衛卫蔣蒋韓韩國国偉伟軍军麗丽蘭兰強强勇勇豔艳艷艳傑杰濤涛慶庆寶宝鳴鸣東东紅红雲云亞亚愛爱嵐岚' +
  '建建學学師师門门間间陽阳陰阴銀银鋒锋鋼钢錦锦鎮镇鵬鹏飛飞麥麦齡龄義义興兴藝艺蓮莲賢贤賽赛輝辉達达遠远運运選选連连進进邊边郵邮鄉乡鄰邻醫医' +
  '鄺邝關关陣阵雙双雞鸡雪雪靜静順顺頌颂顏颜願愿類类養养館馆駿骏騰腾鬆松魏魏鳥鸟黨党點点潔洁滿满漢汉澤泽爾尔瑪玛環环瓊琼畢毕盡尽監监盤盘睿睿' +
  '禎祯禮礼穎颖種种積积築筑節节簡简紀纪約约純纯級级紹绍結结給给統统綠绿維维綱纲網网緒绪線线緯纬練练總总績绩繼继續续纓缨聖圣聞闻聯联聲声職职' +
  '號号樓楼樂乐橋桥權权歐欧歲岁歸归殘残氣气沖冲漁渔潤润灣湾熱热燁烨爺爷獎奖現现琺珐瑩莹瑋玮產产當当會会倫伦偵侦側侧傳传債债價价億亿優优儲储' +
  '兒儿內内兩两劍剑勝胜勞劳勳勋區区協协啟启嘯啸單单嚮向圓圆園园團团執执堅坚報报場场塊块壽寿夢梦夾夹奧奥奮奋婦妇媽妈嬌娇嬋婵孿孪宮宫寧宁審审' +
  '寬宽將将專专對对導导屆届層层岡冈島岛峽峡崗岗嶺岭巖岩幫帮帶带幹干庫库廠厂廣广廳厅張张彥彦後后從从徵征徑径恆恒悅悦惠惠慧慧憲宪應应懷怀戰战' +
  '戲戏戶户捨舍掃扫揚扬換换損损據据擇择擊击攝摄敗败數数斷断於于曉晓曄晔暉晖書书條条棟栋榮荣構构槍枪標标樞枢樣样樹树櫻樱欽钦決决沒没況况淚泪' +
  '淨净淺浅湧涌溫温準准溝沟滅灭滬沪潛潜為为無无煉炼煒炜煙烟營营燦灿燈灯爭争狀状獨独獲获獻献璽玺甯宁盜盗碼码確确'
const usual = new Map(
  [...variants].flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] ?? letter] as const] : [])),
)

/**
 * A text as it is searched for what must not be in it: without marks, blanks and what cannot be seen, in the usual
 * characters.
 */
export const bare = (text: string): string =>
  [
    ...text
      .normalize('NFKC')
      .replace(/[\p{P}\p{S}\p{Z}\p{C}\p{M}]/gu, '')
      .toLowerCase(),
  ]
    .map(letter => usual.get(letter) ?? letter)
    .join('')

const numerals = new Map([...'零〇一二三四五六七八九'].map((letter, at) => [letter, String(Math.max(0, at - 1))]))
for (const [at, letter] of [...'壹贰叁肆伍陆柒捌玖'].entries()) numerals.set(letter, String(at + 1))
for (const [letter, digit] of [
  ['貳', '2'],
  ['參', '3'],
  ['陸', '6'],
  ['幺', '1'],
  ['两', '2'],
] as const)
  numerals.set(letter, digit)

/** All digits of a text in one row, whatever stands between them, those written in Chinese too. */
const digitsOf = (text: string): string =>
  [...text.normalize('NFKC')]
    .map(letter => numerals.get(letter) ?? letter)
    .join('')
    .replace(/\D/g, '')

/** Given names that are words of their own: alone they betray nobody. */
const everydayNames =
  /^(建设|建国|和平|文明|国庆|胜利|解放|团结|光明|富强|海洋|长江|东方|进步|建筑|平安|幸福|公正|正义|法治|民主|自由|发展|改革|开放|新建|保国|安全|国家|国防|利民|为民|爱民|爱国|新年|立功|立法|长征|红旗|高峰|江山|建军|先进|学习|学文|学明|自强|宏伟|光荣|向阳|永远|一般|天津|上海|北京|南京|宁波|镇海|北仑|浙江)$/
/** Surnames of two characters. */
const longSurname =
  /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|端木|宇文|长孙|南宫|独孤|西门|百里|呼延|澹台|闻人|轩辕)/
/** A province, city and district at the head of a unit's name. */
const place = /^(\p{Script=Han}{2,3}?省)?(\p{Script=Han}{2,3}?市)?(\p{Script=Han}{2,3}?[区县市])?/u
const unitForms =
  /(股份有限公司|有限责任公司|有限公司|分公司|子公司|公司|集团|合作社|事务所|工厂|厂|协会|学会|村委会|居委会|委员会)+$/

/** What stands for a name where nobody gave one. */
const noName = /^(匿名|匿名者|群众|不详|不明|未知|无|无名|某人|知情人|举报人|来信人|职工|员工|村民|居民|网友|市民)$/

/**
 * What of a name nobody but its bearer is called by: the whole, the given name, the surname as it is masked or
 * addressed.
 */
function partsOfName(name: string): string[] {
  const whole = bare(name)
  if (noName.test(whole)) return []
  const byMarks = name
    .normalize('NFKC')
    .split(/[\p{P}\p{S}\p{Z}]+/u)
    .map(bare)
    .filter(part => (/^[a-z]+$/.test(part) ? part.length >= 3 : part.length >= 2))
  if (!/^\p{Script=Han}+$/u.test(whole)) return [whole, ...byMarks].filter(part => [...part].length >= 2)
  const letters = [...whole]
  const at = longSurname.test(whole) && letters.length > 2 ? 2 : 1
  const [surname, given] = [letters.slice(0, at).join(''), letters.slice(at).join('')]
  const isPerson = letters.length <= 4
  const core = whole.replace(unitForms, '').replace(place, '')
  return [
    ...(letters.length > 1 ? [whole] : []),
    ...(isPerson && [...given].length >= 2 && !everydayNames.test(given) && !/^某+$/.test(given) ? [given] : []),
    ...(isPerson ? ['某', '先生', '女士', '老板', '师傅', '同志'].map(form => surname + form) : []),
    ...(!isPerson && [...core].length >= 3 && core !== whole ? [core] : []),
    ...byMarks.filter(part => part !== given || !everydayNames.test(part)),
  ]
}

/**
 * Numbers of a contact by their digits: the whole, the last eight, and the ends that stay when the middle is masked.
 */
function numbersOf(contact: string): string[] {
  const runs = contact.normalize('NFKC').match(/\+?\d(?:[\s\-().]*\d){5,}/g) ?? []
  return runs.flatMap(run => {
    const digits = run.replace(/\D/g, '').replace(/^(00)?86(?=1\d{10}$)/, '')
    const isMobile = /^1\d{10}$/.test(digits)
    return [
      ...(digits.length > 8 ? [digits.slice(-8)] : [digits]),
      ...(isMobile ? [digits.slice(0, 3) + digits.slice(-4)] : []),
    ]
  })
}

/** Mail addresses, names of accounts, and the last part of a postal address, in pieces of six characters. */
function wordsOf(contact: string): string[] {
  const text = contact.normalize('NFKC')
  const accounts = text.match(/[\w.+-]{4,}(?=@)|[a-z][\w-]{4,}/gi) ?? []
  const address = [...bare(text.replace(/[\w.+-]+@[\w.-]+|[a-z][\w-]{4,}/gi, ' ')).replace(/^.*?[区县]/u, '')]
  const pieces = address.slice(5).map((_, at) => address.slice(at, at + 6).join(''))
  return [
    ...accounts.map(bare).filter(word => !everydayAccounts.test(word)),
    ...(pieces.length > 0 ? pieces : [address.join('')]).filter(piece => /(\p{Script=Han}.*){3}/u.test(piece)),
  ]
}
const everydayAccounts =
  /^(gmail|qqcom|163com|126com|outlook|hotmail|foxmail|weixin|wechat|email|phone|mobile|https?|nocontact)$/

/**
 * Whether a text betrays a reporter: by the name or a part of it that is nobody else's, by a number, a mail address, an
 * account or a postal address, in whatever writing (domain: a clarification's wording betrays nobody).
 */
export function betrays(text: string, { name, contact = '' }: Betrayable): boolean {
  const said = bare(text)
  const digits = digitsOf(text)
  return (
    [...partsOfName(name), ...wordsOf(contact)].some(part => said.includes(part)) ||
    [...numbersOf(contact), ...numbersOf(name)].some(number => digits.includes(number))
  )
}
