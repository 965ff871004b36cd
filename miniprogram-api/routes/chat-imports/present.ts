import type {
  ImportRead,
  RefusedRead,
  SenderRead,
  UndecidedRead,
} from '../../../core/messaging/import/import-reads.ts'
import type { Room } from '../../../core/messaging/import/match-reads.ts'
import type { Preview } from '../../../core/messaging/import/preview-chat.ts'
import type { ChatImport, ChatImportDetail, ChatPreview, ChatRooms } from '../../contract/chat-imports.ts'

type RoomOut = ChatRooms['items'][number]

export const presentRoom = ({ id, name, purpose }: Room): RoomOut => ({
  ...{ id, name },
  purpose: purpose as RoomOut['purpose'],
})

export const presentPreview = (preview: Preview): ChatPreview => ({
  room: preview.room,
  messages: preview.messages,
  notText: preview.notText,
  known: preview.known,
  firstSentAt: preview.firstSentAt.toISOString(),
  lastSentAt: preview.lastSentAt.toISOString(),
  senders: preview.senders.map(({ name, messages, person, bot }) => ({ name, messages, person, bot })),
  unread: preview.unread.map(({ row, words }) => ({ row, words })),
  unreadCount: preview.unreadCount,
})

export const presentImport = (row: ImportRead): ChatImport => ({
  ...{ id: row.id, room: row.room, fileName: row.fileName, fileHash: row.fileHash, by: row.by },
  createdAt: row.createdAt.toISOString(),
  firstSentAt: row.firstSentAt?.toISOString() ?? null,
  lastSentAt: row.lastSentAt?.toISOString() ?? null,
  ...{ rows: row.rows, unread: row.unread, known: row.known, taken: row.taken, ignored: row.ignored },
  ...{ unmatched: row.unmatched, refused: row.refused, waiting: row.waiting, finished: row.finished },
})

interface LeftOver {
  senders: readonly SenderRead[]
  refused: readonly RefusedRead[]
  undecided: readonly UndecidedRead[]
}

export const presentDetail = (row: ImportRead, left: LeftOver): ChatImportDetail => ({
  ...presentImport(row),
  senders: left.senders.map(({ aliasId, name, messages, firstSentAt, lastSentAt }) => ({
    ...{ aliasId, name, messages },
    ...{ firstSentAt: firstSentAt.toISOString(), lastSentAt: lastSentAt.toISOString() },
  })),
  refusedMessages: left.refused.map(({ inboxId: id, sender, sentAt, text, note }) => ({
    ...{ id, sender, text, note, sentAt: sentAt.toISOString() },
  })),
  undecided: left.undecided.map(({ questionId, station, day, sender, text }) => ({
    ...{ questionId, station, day, sender, text },
  })),
})
