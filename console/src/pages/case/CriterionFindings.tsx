import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type RulePack, rulePackQuery } from '../../api/queries.ts'
import { FormFields, fieldId } from '../../form/FormFields.tsx'
import type { Values } from '../../form/values.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { labelsOf } from '../../words/labels.ts'
import { plainQuestion } from '../../words/plainQuestion.ts'
import { t } from '../../words/words.ts'
import type { ActFieldsProps } from './ActFields.tsx'

type Criterion = RulePack['criteria'][number]

/** One block for each criterion of the pack; where the pack lists answers, an answer brings its result with it. */
export default function CriterionFindings({ view, fields, values, onChange, errors, offers }: ActFieldsProps) {
  const { data: pack } = useQuery(rulePackQuery(view.rulePack))
  const rows = Array.isArray(values.findings) ? (values.findings as readonly Values[]) : []
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows of the pack are laid out once
  useEffect(() => {
    if (pack && rows.length === 0) onChange({ ...values, findings: pack.criteria.map(({ id }) => ({ criterion: id })) })
  }, [pack])
  if (!pack) return <Waiting />
  const answered = rows.filter(({ result, answer }) => result !== undefined || answer !== undefined).length
  const rest = fields.filter(({ name }) => name !== 'findings')
  const put = (index: number, row: Values) =>
    onChange({ ...values, findings: rows.map((old, at) => (at === index ? row : old)) })
  return (
    <>
      <p role="status">{t('findings.left', { n: rows.length - answered })}</p>
      {errors.get('findings') && <p className="error">{errors.get('findings')}</p>}
      {rows.map((row, index) => {
        const criterion = pack.criteria.find(({ id }) => id === row.criterion)
        if (!criterion) return null
        return (
          <fieldset key={criterion.id} className="group" id={fieldId(`findings.${index}`)}>
            <legend>
              {criterion.id} {plainQuestion(criterion.question)}
            </legend>
            {criterion.negative && <p className="hint">{t('findings.negative')}</p>}
            <OneFinding
              {...{ criterion, row, errors, path: `findings.${index}.`, onChange: changed => put(index, changed) }}
              documents={offers('document', row)}
            />
          </fieldset>
        )
      })}
      <FormFields {...{ fields: rest, values, onChange, errors, offers }} />
    </>
  )
}

type One = {
  criterion: Criterion
  row: Values
  onChange: (row: Values) => void
  errors: ReadonlyMap<string, string>
  path: string
  documents: readonly { value: string; title: string }[]
}

function OneFinding({ criterion, row, onChange, errors, path, documents }: One) {
  const { answers = [] } = criterion
  const text = (name: string) => (typeof row[name] === 'string' ? (row[name] as string) : '')
  const field = (name: string) => ({ error: errors.get(path + name), id: fieldId(path + name) })
  const unclear = labelsOf('findingResult').find(([key]) => key === 'unclear')?.[1] ?? 'unclear'
  const results = labelsOf('findingResult').map(([value, title]) => ({ value: `=${value}`, title }))
  const listed = answers.map(({ text: answer }) => ({ value: answer, title: answer }))
  const options = listed.length > 0 ? [...listed, { value: '=unclear', title: unclear }] : results
  const { answer: _answer, result: _result, ...others } = row
  const choose = (chosen: string) =>
    onChange(chosen.startsWith('=') ? { ...others, result: chosen.slice(1) } : { ...others, answer: chosen })
  return (
    <>
      <Choice
        {...field(listed.length > 0 ? 'answer' : 'result')}
        label={t('findings.result')}
        options={options}
        value={text('answer') || (row.result ? `=${String(row.result)}` : '')}
        onChange={choose}
      />
      <TextField
        {...field('reasons')}
        label={t('findings.reasons')}
        rows={3}
        value={text('reasons')}
        onChange={reasons => onChange({ ...row, reasons })}
      />
      {documents.length > 0 && (
        <Choices
          {...field('evidence')}
          label={t('findings.evidence')}
          options={documents}
          value={Array.isArray(row.evidence) ? (row.evidence as string[]) : []}
          onChange={evidence => onChange({ ...row, evidence })}
        />
      )}
      {criterion.id === 'F6' && (
        <TextField
          {...field('lossYuan')}
          label={t('findings.loss')}
          required={false}
          value={text('lossYuan')}
          onChange={lossYuan => onChange({ ...row, lossYuan })}
        />
      )}
    </>
  )
}
