import { useConsole } from '../state/context.ts'

interface FigureProps {
  /** The numbers that it shows. */
  names: string[]
  text: string
  testId: string
}

/** A number that glows for a moment when it has moved; a new key begins the glow again. */
export function Figure({ names, text, testId }: FigureProps) {
  const { moved, movedTimes } = useConsole().state
  const glows = names.some((name) => moved.includes(name))
  return (
    <span
      key={glows ? movedTimes : 0}
      className={glows ? 'figure figure-moved' : 'figure'}
      data-testid={testId}
    >
      {text}
    </span>
  )
}
