// Money is whole fen (1 yuan = 100 fen) everywhere but in a message's words and on a screen.

/** Yuan as people say them (at most two decimals matter) → whole fen, rounded half up. */
export const fenFromYuan = (yuan: number): number => Math.round(yuan * 100)

/** Whole fen → yuan as people write them: `156`, `29.9`, `0.05`. */
export function yuanText(fen: number): string {
  const sign = fen < 0 ? '-' : ''
  const abs = Math.abs(fen)
  const rest = abs % 100
  const whole = Math.trunc(abs / 100)
  if (rest === 0) return `${sign}${whole}`
  return `${sign}${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`
}
