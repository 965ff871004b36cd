import { useCallback } from 'react'
import { readLinkedPreview } from '../../api/brand.ts'
import { Content } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { ShownView } from '../brand/shown-view.tsx'

/** `#/preview/TOKEN`: a draft, for whoever was given the link. */
export function PreviewPage({ token }: { token: string }) {
  const loaded = useLoad(useCallback(() => readLinkedPreview(token), [token]))
  return (
    <main className="brand-preview">
      <Notice kind="plain" text="这是预览，还没有发布" />
      <Content of={loaded}>{({ shown }) => <ShownView shown={shown} />}</Content>
    </main>
  )
}
