import { useCallback } from 'react'
import { readScreenshots, type Station } from '../../api/app-sign-in.ts'
import { Content } from '../../ui/loaded.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { OneScreenshot } from './one-screenshot.tsx'

interface ScreenshotPartProps {
  programme: string
  stations: readonly Station[]
  mayChange: boolean
  onDecided: () => Promise<void>
}

/** Pictures that operators sent: a person says whether they show the day's sign-in. */
export function ScreenshotPart({ programme, stations, mayChange, onDecided }: ScreenshotPartProps) {
  const loaded = useLoad(useCallback(() => readScreenshots(programme), [programme]))
  const reload = async () => {
    await Promise.all([loaded.reload(), onDecided()])
  }
  return (
    <Content of={loaded}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="note">没有等着看的签到截图。站长发了截图，会到这里等人确认。</p>
        ) : (
          <section className="block" aria-label="等着看的截图">
            <h3>等着看的截图（{items.length}）</h3>
            <p className="note">没配文字的图，三天没人看就删了。</p>
            <ul className="shots">
              {items.map((shot) => (
                <li key={shot.id} className="shot" data-testid="screenshot">
                  <OneScreenshot shot={shot} stations={stations} mayChange={mayChange} onDecided={reload} />
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Content>
  )
}
