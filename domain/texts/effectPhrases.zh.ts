/** How a language says what an event brings about, whatever its type. */
export type EffectPhrases = {
  notice: (title: string, kind: string) => string
  stage: (stage: string) => string
  closed: (outcome: string) => string
  started: (rule: string, term: string, due: string) => string
  dueSet: (rule: string, due: string) => string
  extended: (rule: string, due: string) => string
  resumed: (rule: string, due: string) => string
  suspended: (rule: string) => string
  met: (rule: string) => string
  term: (length: number, unit: string) => string
  provisional: string
  nothing: string
}

export const effectPhrasesZh: EffectPhrases = {
  notice: title => `将生成《${title}》`,
  stage: stage => `案件转入“${stage}”阶段`,
  closed: outcome => `案件结案，结果：${outcome}`,
  started: (rule, term, due) => `启动${term}的${rule}期限，届满 ${due}`,
  dueSet: (rule, due) => `设定${rule}期限，届满 ${due}`,
  extended: (rule, due) => `${rule}期限延长，届满 ${due}`,
  resumed: (rule, due) => `${rule}期限恢复计算，届满 ${due}`,
  suspended: rule => `${rule}期限中止计算`,
  met: rule => `${rule}期限办结`,
  term: (length, unit) => ` ${length} ${unit === 'WD' ? '个工作日' : unit === 'CD' ? '日' : '个月'}`,
  provisional: '（暂定）',
  nothing: '记入案件台账，不改变阶段和期限',
}
