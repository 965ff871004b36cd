// 是 or 算了, in the place of the button that was pressed.

interface AskingProps {
  question: string
  onYes: () => void
  onNo: () => void
}

const focus = (button: HTMLButtonElement | null) => button?.focus()

export const Asking = ({ question, onYes, onNo }: AskingProps) => (
  <fieldset className="asking" aria-label={question}>
    <span>{question}</span>
    {/* Who pressed the button with a key goes on from here. */}
    <button type="button" className="button button-danger" ref={focus} data-testid="confirm" onClick={onYes}>
      是
    </button>
    <button type="button" className="button" onClick={onNo}>
      算了
    </button>
  </fieldset>
)
