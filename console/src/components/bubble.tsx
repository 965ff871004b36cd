import type { CountyMessage } from '../api/county.ts'
import { previewOf } from '../state/selectors.ts'
import { Picture } from './picture.tsx'

interface BubbleProps {
  message: CountyMessage
  name: string
  marked: boolean
  onChoose: () => void
}

/** Pressing it shows its record; a picture opens large besides. */
export function Bubble({ message, name, marked, onChoose }: BubbleProps) {
  if (message.image !== undefined) {
    return <Picture src={message.image} caption={message.text} from={name} onOpen={onChoose} />
  }
  const special = message.kind === 'text' ? '' : `bubble-${message.kind}`
  return (
    <button type="button" className={`bubble ${special}`} aria-pressed={marked} onClick={onChoose}>
      {message.kind === 'voice' ? '语音' : previewOf(message)}
    </button>
  )
}
