import type { StaffRole } from '../../api/session.ts'

export const roleNames: Record<StaffRole, string> = {
  admin: '管理员',
  staff: '工作人员',
  auditor: '审计员',
}
