import type { RoomPurpose } from './scene-reads.ts'

/** What a room is for, as people call it. */
export const roomNames: Record<RoomPurpose, string> = {
  stations: '站长群',
  trainees: '学员群',
  staff: '工作群',
}
