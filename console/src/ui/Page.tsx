import { type ReactNode, useEffect, useRef } from 'react'
import { t, type Word } from '../words/words.ts'

/** Whether a page was shown before: the first one leaves the focus where the browser puts it. */
let isFirst = true

type Props = {
  title: string
  /** What stands in the window's title; never a person's name. */
  inTitle?: string
  /** What the page is for and which rule it follows, in a fold. */
  help?: Word
  children: ReactNode
}

/** One page: its heading takes the focus when somebody comes here from another one. */
export function Page({ title, inTitle = title, help, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${inTitle} · ${t('product')}`
  }, [inTitle])
  useEffect(() => {
    if (!isFirst) heading.current?.focus()
    isFirst = false
  }, [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {help && (
        <details className="help">
          <summary>{t('help.summary')}</summary>
          <p>{t(help)}</p>
        </details>
      )}
      {children}
    </>
  )
}
