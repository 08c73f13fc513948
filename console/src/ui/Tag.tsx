export type Tone = 'neutral' | 'blue' | 'green' | 'red' | 'amber'

/** An adjective of a thing: text and colour, never a button. */
export const Tag = ({ tone = 'neutral', children }: { tone?: Tone; children: React.ReactNode }) => (
  <span className={`tag ${tone}`}>{children}</span>
)
