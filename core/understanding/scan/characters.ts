// The characters of a text, without a look-up of the method in the string. Texts are strings of many kinds (cut out of
// others, joined, of one byte or two a character), and where more than four kinds come by such a look-up costs six
// times what it finds.

type OfText<Method extends (...args: never[]) => unknown> = (
  text: string,
  ...args: Parameters<Method>
) => ReturnType<Method>

const ofText = <Method extends (...args: never[]) => unknown>(method: Method) =>
  Function.prototype.call.bind(method) as OfText<Method>

export const charAt = ofText(String.prototype.charAt)
export const codeAt = ofText(String.prototype.charCodeAt)
export const sliceOf = ofText(String.prototype.slice)
