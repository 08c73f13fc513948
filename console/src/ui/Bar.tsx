/** A number with its share of the largest as a bar beside it; the bar says nothing that the number does not. */
export const Bar = ({ n, of }: { n: number; of: number }) => (
  <span className="bar">
    <span className="bar-number">{n}</span>
    <svg className="bar-line" aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
      <rect width={of > 0 ? (n / of) * 100 : 0} height="10" />
    </svg>
  </span>
)
