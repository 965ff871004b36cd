import { useCallback, useState } from 'react'
import { imageUrl, readImages } from '../../api/brand.ts'
import { Content } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { Empty } from '../../ui/notice.tsx'
import { usePages } from '../../ui/use-pages.ts'

interface ImageFieldProps {
  label: string
  programme: string
  value: string | null
  onChange: (id: string | null) => void
}

/** One image out of the library, or none. */
export function ImageField({ label, programme, value, onChange }: ImageFieldProps) {
  const [choosing, setChoosing] = useState(false)
  return (
    <fieldset className="field brand-image-field" aria-label={label}>
      <legend>{label}</legend>
      {value && <img src={imageUrl(value, 'thumb')} alt={label} />}
      <span className="choices">
        <button type="button" className="button" onClick={() => setChoosing(!choosing)}>
          {choosing ? '不选了' : value ? '换一张' : '选一张'}
        </button>
        {value && (
          <button type="button" className="button" onClick={() => onChange(null)}>
            不要图
          </button>
        )}
      </span>
      {choosing && (
        <ImageChoices
          programme={programme}
          onChoose={(id) => {
            onChange(id)
            setChoosing(false)
          }}
        />
      )}
    </fieldset>
  )
}

function ImageChoices({ programme, onChoose }: { programme: string; onChoose: (id: string) => void }) {
  const pages = usePages(useCallback((cursor?: string) => readImages(programme, cursor), [programme]))
  return (
    <>
      <Content of={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text="图片库还是空的，先去“图片库”传一张" />
          ) : (
            <div className="brand-images">
              {items
                .filter(({ use, withdrawnAt }) => use === 'publicity' && !withdrawnAt)
                .map(({ id, alt, hindrance }) => (
                  <button key={id} type="button" data-testid="choose-image" onClick={() => onChoose(id)}>
                    <img src={imageUrl(id, 'thumb')} alt={alt} />
                    <span>{alt}</span>
                    {hindrance && <span className="tag tag-soon">还不能公开</span>}
                  </button>
                ))}
            </div>
          )
        }
      </Content>
      <More of={pages} />
    </>
  )
}
