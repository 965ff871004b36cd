// Beside the text box: a mention of the bot, a picture, a voice clip.
import type { ChangeEvent } from 'react'
import type { Speaking } from '../api/county.ts'
import { useConsole } from '../state/context.ts'

/** Base64 is a third longer; the county takes 8,000,000 characters. */
const maxBytes = 6_000_000

interface ToolsProps {
  speaking: Speaking | undefined
  /** Only in a group. */
  mentions: { on: boolean; set: (on: boolean) => void } | undefined
}

export function ComposerTools({ speaking, mentions }: ToolsProps) {
  const { commands, dispatch } = useConsole()
  const ready = commands !== null && speaking !== undefined

  const sendPicture = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target
    const [file] = input.files ?? []
    if (!file || !ready) return
    if (file.size > maxBytes) dispatch({ type: 'toast', text: '图片太大了，换张 6MB 以内的' })
    else await commands.say({ ...speaking, image: await base64Of(file) })
    input.value = ''
  }

  return (
    <div className="tools">
      {mentions && (
        <button
          type="button"
          className="tool"
          aria-pressed={mentions.on}
          data-testid="composer-mention"
          onClick={() => mentions.set(!mentions.on)}
        >
          @小二
        </button>
      )}
      <label className="tool">
        图片
        <input
          type="file"
          className="hidden"
          accept="image/png,image/jpeg,image/gif,image/webp"
          disabled={!ready}
          data-testid="composer-image"
          onChange={(event) => void sendPicture(event)}
        />
      </label>
      <button
        type="button"
        className="tool"
        disabled={!ready}
        data-testid="composer-voice"
        onClick={() => ready && void commands.voice(speaking)}
      >
        语音条
      </button>
    </div>
  )
}

/** Without the `data:…;base64,` before it. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
