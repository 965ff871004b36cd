import { useCallback, useState } from 'react'
import {
  type ContentItem,
  linkPreview,
  type PreviewLink,
  readContent,
  readPreview,
  saveDraft,
  stepContent,
  type Content as Words,
} from '../../api/brand.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Content } from '../../ui/loaded.tsx'
import { moment } from '../../ui/moment.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useLoad } from '../../ui/use-load.ts'
import { BrandNav } from './brand-nav.tsx'
import type { BrandPart } from './brand-page.tsx'
import { factsOfKind } from './brand-words.ts'
import { ContentForm } from './content-form.tsx'
import { FactsPart } from './facts-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { StateTags } from './list-page.tsx'
import { ReasonedButton } from './reasoned-button.tsx'
import { ShownView } from './shown-view.tsx'

/** One item: what can be done with it, its words beside how they look, what happened when, and every revision. */
export function ItemPage({ id, programme, mayChange }: BrandPart & { id: string }) {
  const loaded = useLoad(useCallback(() => readContent(id), [id]))
  return (
    <Content of={loaded}>
      {(item) => (
        <Page title={item.title} actions={<StateTags of={item} />}>
          <BrandNav at={item.kind} />
          {mayChange && <Steps item={item} onDone={loaded.reload} />}
          <div className="brand-item">
            {mayChange && (
              <section className="part part-wide" aria-label="内容">
                <Writing key={item.version} item={item} programme={programme} onDone={loaded.reload} />
              </section>
            )}
            <Looks key={item.version} id={id} mayChange={mayChange} />
          </div>
          {factsOfKind[item.kind].length > 0 && (
            <FactsPart item={item} programme={programme} mayChange={mayChange} onDone={loaded.reload} />
          )}
          <HistoryPart revisions={item.revisions} />
        </Page>
      )}
    </Content>
  )
}

interface PartProps {
  item: ContentItem
  onDone: () => Promise<void>
}

function Steps({ item, onDone }: PartProps) {
  const { id, version, state, working } = item
  const step = async (name: string, reason?: string) => {
    await stepContent(id, name, { version, ...(reason ? { reason } : {}) })
    await onDone()
  }
  const returned = item.revisions.find(({ state: of, returnedAt }) => of === 'draft' && returnedAt)
  return (
    <section className="choices" aria-label="到下一步">
      {returned?.returnReason && (
        <Notice kind="plain" text={`${returned.returnedBy ?? ''}退回来了：${returned.returnReason}`} />
      )}
      {working === 'draft' && (
        <ActionButton label="送审" testId="submission" act={() => step('submission')} />
      )}
      {working === 'inReview' && (
        <>
          <ActionButton
            {...{ label: '发布', testId: 'publication', confirm: '发布后大家都看得见，发吗？' }}
            act={() => step('publication')}
          />
          <ReasonedButton
            {...{ label: '退回去改', reasonLabel: '要改什么' }}
            act={(reason) => step('return', reason)}
          />
        </>
      )}
      {(state === 'published' || working) && (
        <ReasonedButton
          {...{
            label: state === 'published' ? '撤下' : '不要这篇了',
            reasonLabel: '原因',
            testId: 'withdrawal',
          }}
          act={(reason) => step('withdrawal', reason)}
        />
      )}
    </section>
  )
}

function Writing({ item, programme, onDone }: PartProps & { programme: string }) {
  const [newest] = item.revisions
  const [content, setContent] = useState<Words | null>(newest?.content ?? null)
  if (!content) return null
  const save = async () => {
    await saveDraft(item.id, { version: item.version, content })
    await onDone()
  }
  return <ContentForm programme={programme} content={content} onChange={setContent} onSave={save} />
}

/** As the public would see it; and a link for who has no account. */
function Looks({ id, mayChange }: { id: string; mayChange: boolean }) {
  const loaded = useLoad(useCallback(() => readPreview(id), [id]))
  const [link, setLink] = useState<PreviewLink | null>(null)
  return (
    <section className="part part-wide brand-looks" aria-label="看起来">
      <p className="note">发布后是这样；改了要存草稿才变</p>
      <Content of={loaded}>{({ shown }) => <ShownView shown={shown} />}</Content>
      {mayChange && (
        <ActionButton
          label="给别人看的链接"
          testId="preview-link"
          act={async () => setLink(await linkPreview(id))}
        />
      )}
      {link && (
        <p className="note">
          <a href={`#/preview/${link.token}`} data-testid="preview-address">
            打开预览
          </a>
          ，{moment(link.until)}前有效，谁拿到都能看这一篇
        </p>
      )}
    </section>
  )
}
