import { Button as AriaButton, type ButtonProps } from 'react-aria-components'

type Props = ButtonProps & { look?: 'primary' | 'plain' | 'quiet' }

/** A button that says what it does; while it works its text changes, and it takes no second press. */
export const Button = ({ look = 'plain', className = '', ...props }: Props) => (
  <AriaButton {...props} className={`button ${look} ${String(className)}`} />
)
