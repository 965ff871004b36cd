// What must never be stored: identity numbers, bank cards and SMS codes. The checksums keep order numbers out of it,
// which look alike; a class code (课堂口令) is not a secret.

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const identityChecks = '10X98765432'

function isIdentityNumber(text: string): boolean {
  const sum = identityWeights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return identityChecks[sum % 11] === text[17]?.toUpperCase()
}

/** Luhn; Chinese cards have 16 to 19 digits and begin with 3 to 6 or 9. */
function isBankCard(digits: string): boolean {
  if (!/^[34569]/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const identity =
  /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g
const longDigits = /(?<!\d)\d(?:[ -]?\d){15,18}(?!\d)/g
const smsCode = /((?:验证码|校验码|动态码)\D{0,8}?)(\d{4,8})(?!\d)/g
const smsCodeBefore = /(?<!\d)(\d{4,8})(\D{0,4}(?:验证码|校验码|动态码))/g

/** One order number in ten has a card's checksum: what is called one is kept, and so are those listed behind it. */
const isOrder = (before: string): boolean => /(?:订单编?号?|单号)[^\p{Script=Han}]*$/u.test(before)

/** The text with each secret replaced by a word for what stood there. */
export function redact(text: string): string {
  if (!/\d{4}/.test(text)) return text
  return text
    .replace(identity, (found) => (isIdentityNumber(found) ? '［身份证号］' : found))
    .replace(longDigits, (found: string, at: number, whole: string) =>
      isBankCard(found.replace(/[ -]/g, '')) && !isOrder(whole.slice(0, at)) ? '［银行卡号］' : found,
    )
    .replace(smsCode, (_, word: string) => `${word}［验证码］`)
    .replace(smsCodeBefore, (_, _code: string, word: string) => `［验证码］${word}`)
}

/** Control characters are no text; a line break and a tab are. */
export const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
