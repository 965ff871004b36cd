import { useState } from 'react'
import { type OneClass, photoUrl } from '../../api/classes.ts'
import { Picture } from '../../components/picture.tsx'
import { moment } from '../../ui/moment.ts'

type ClassPhoto = OneClass['photos'][number]

export function Photos({ session }: { session: OneClass }) {
  return (
    <section className="part" aria-label="课堂照片">
      <h3>课堂照片</h3>
      <ul className="photos">
        {session.photos.map((photo) => (
          <li key={photo.id}>
            <Photo {...photo} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Photo({ attachmentId, at }: ClassPhoto) {
  const [gone, setGone] = useState(false)
  if (gone) return <p className="note">{moment(at)}的照片看不了，可能清掉了</p>
  return (
    <Picture
      src={photoUrl(attachmentId)}
      caption={`${moment(at)} 课堂`}
      from="工作人员"
      onOpen={() => undefined}
      onGone={() => setGone(true)}
    />
  )
}
