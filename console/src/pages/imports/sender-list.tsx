import { useState } from 'react'
import { assignSender, type ChatImportDetail } from '../../api/chat-imports.ts'
import { Fold } from '../../ui/fold.tsx'
import { moment } from '../../ui/moment.ts'
import { PersonFinder } from '../trainees/person-finder.tsx'

interface SenderListProps {
  senders: ChatImportDetail['senders']
  programme: string
  mayChange: boolean
  onSettled: (words: string) => Promise<void>
}

/** Names of the log that nobody knows: staff say once who it is. */
export function SenderList({ senders, programme, mayChange, onSettled }: SenderListProps) {
  const [open, setOpen] = useState<string | null>(null)
  if (senders.length === 0) return null
  return (
    <section className="block" aria-label="对不上是谁的">
      <h3>对不上是谁的（{senders.length}）</h3>
      <p className="note">
        说一声是谁，他在记录里报的马上补记，以后这个群的记录都认得。只凭名字，所以只能报数。
      </p>
      <ul className="folds">
        {senders.map(({ aliasId, name, messages, firstSentAt, lastSentAt }) => (
          <Fold
            key={aliasId}
            title={name}
            note={`${messages}条，${moment(firstSentAt)}${messages > 1 ? ` 到 ${moment(lastSentAt)}` : ''}`}
            open={open === aliasId}
            onToggle={() => setOpen(open === aliasId ? null : aliasId)}
          >
            {mayChange ? (
              <PersonFinder
                programme={programme}
                words={name}
                label="就是这位"
                choose={async (person) => {
                  const { again } = await assignSender(aliasId, person.id)
                  await onSettled(`记下了：“${name}”是${person.name}，${again}条消息重新记，一会儿就好`)
                }}
              />
            ) : (
              <p className="note">等工作人员指定</p>
            )}
          </Fold>
        ))}
      </ul>
    </section>
  )
}
