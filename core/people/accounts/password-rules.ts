// What a password may be: long, and nobody's first guess. Nothing is asked of its signs.
import { Problem } from '../../values/problem.ts'

export const leastPasswordLength = 10

/** The commonest of that length or more; what repeats or counts up is found by its form. */
const common = new Set([
  ...['password12', 'password123', 'password1234', 'passw0rd123', 'p@ssw0rd123', 'qwertyuiop', 'qwerty12345'],
  ...['qwerty123456', '1q2w3e4r5t', '1q2w3e4r5t6y', '1qaz2wsx3edc', 'q1w2e3r4t5', 'asdfghjkl1', 'zxcvbnm123'],
  ...['abcd123456', 'abc1234567', 'a123456789', 'aa12345678', 'aa123456789', 'woaini1314', 'woaini520520'],
  ...[
    'woaini1314520',
    '5201314520',
    '1314520520',
    'admin12345',
    'admin123456',
    'administrator',
    'letmein123',
  ],
  ...['iloveyou123', 'welcome123', 'xiaoer12345', 'xiangxiaoer', 'dianshang123', '1122334455', '1231231231'],
])

const repeats = (text: string): boolean => new Set(text).size <= 2
const counts = (text: string): boolean =>
  '01234567890123456789012345678909876543210987654321'.includes(text) ||
  'abcdefghijklmnopqrstuvwxyz'.includes(text)

/** Throws the Problem `weakPassword`, whose words say what to do. */
export function checkPassword(login: string, password: string): void {
  const plain = password.normalize('NFC').toLowerCase()
  if ([...plain].length < leastPasswordLength)
    throw new Problem('weakPassword', {
      reason: 'short',
      say: `密码至少${leastPasswordLength}个字，一句好记的话最合适`,
    })
  if (plain.includes(login.toLowerCase()) && plain.length - login.length < leastPasswordLength / 2)
    throw new Problem('weakPassword', { reason: 'the login', say: '密码别用账号名，换一句好记的话' })
  if (common.has(plain) || repeats(plain) || counts(plain))
    throw new Problem('weakPassword', { reason: 'common', say: '这个密码太常见，换一句好记的话' })
}
