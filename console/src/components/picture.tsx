import { useRef } from 'react'

interface PictureProps {
  src: string
  caption: string
  from: string
  onOpen: () => void
  /** It can't be shown. */
  onGone?: () => void
}

/** A picture in the chat; pressed, it opens large over the page. */
export function Picture({ src, caption, from, onOpen, onGone }: PictureProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const description = caption || `${from}发的图片`
  const open = () => {
    onOpen()
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" className="picture" onClick={open}>
        <img src={src} alt={description} onError={onGone} />
      </button>
      {caption && <p className="caption">{caption}</p>}
      <dialog ref={dialog} className="lightbox" aria-label={description}>
        <button type="button" className="lightbox-close" onClick={() => dialog.current?.close()}>
          <img src={src} alt={description} />
          <span>关闭</span>
        </button>
      </dialog>
    </>
  )
}
