// Text in normal spelling to a row of tokens, place by place.

import { atPlace } from '../scan/at-place.ts'
import { characterClass, isDigitAt } from '../scan/character-class.ts'
import { characterValues } from '../scan/character-values.ts'
import { charAt, codeAt } from '../scan/characters.ts'
import type { DateContext } from '../scan/date-read.ts'
import { dateAt, dateBeginnings } from '../scan/dates.ts'
import { phonesIn } from '../scan/phones.ts'
import { beginningsOf, phraseTable } from '../scan/phrase-table.ts'
import { quantityBeginnings } from '../scan/quantities.ts'
import { type StationRead, stationsIn } from '../scan/stations.ts'
import { reportCues } from '../words/report-cues.ts'
import { carriers, labelPairs, partWords, reportLabels } from '../words/report-labels.ts'
import { characterCues, cueToken } from './lex-cues.ts'
import { isFeast, looseDate, weekendAt } from './lex-dates.ts'
import { labelToken, pairTokens } from './lex-labels.ts'
import { numberToken } from './lex-numbers.ts'
import { signsIn } from './sign-in.ts'
import {
  cueAt,
  cueOf,
  dateOf,
  type Lexing,
  put,
  separatorOf,
  signOf,
  stationOf,
  strongLabelEnd,
  type Token,
  tokenOf,
  unitNumberEnd,
} from './tokens.ts'

const partPhrases = [
  ['carrier', carriers],
  ['part', partWords],
] as const
const carrierAt = phraseTable<'carrier' | 'part'>(partPhrases)

const separators = characterValues<number>([
  ...pairsOf(' \t', 0),
  ...pairsOf('、/:-=·.', 1),
  ...pairsOf(',;|~…', 2),
  ...pairsOf('。!?\n', 3),
])

function pairsOf(characters: string, strength: number): (readonly [string, number])[] {
  return [...characters].map((c) => [c, strength] as const)
}

/** All tokens of a text in normal spelling. `extra` knows the programme's own station names. */
export function lexReport(
  text: string,
  dates: DateContext,
  extra?: (i: number) => { name: string; end: number } | undefined,
  plain = false,
): Token[] {
  const lexing: Lexing = {
    text,
    dates,
    tokens: [],
    marked: markedIn(text, dates),
    enumerated: 0,
    plain,
    loose: false,
    counted: false,
  }
  let i = 0
  while (i < text.length) {
    const known = extra?.(i)
    const token = known ? stationOf(known.name, i, known.end) : tokenAt(lexing, i)
    if (token) put(lexing, token)
    else extendWord(lexing, i)
    i = token?.end ?? i + 1
  }
  return lexing.tokens
}

/** What is found in the whole text before it is read place by place; where two begin, a telephone, then a station. */
function markedIn(text: string, dates: DateContext): Lexing['marked'] {
  const marked: Lexing['marked'] = new Map()
  for (const { done, weak, start, end } of signsIn(text))
    marked.set(start, signOf(done, weak === true, start, end))
  for (const { name, start, end } of stationsOf(text, dates)) marked.set(start, stationOf(name, start, end))
  for (const { start, end } of phonesIn(text)) marked.set(start, tokenOf('word', start, end))
  return marked
}

/** Where names of stations begin; dates, labels and numbers with a unit are no part of them. */
const stationsOf = (text: string, dates: DateContext): StationRead[] =>
  text.includes('站')
    ? stationsIn(
        text,
        (i) =>
          dateAt(text, i, dates)?.end ??
          unitNumberEnd(text, i) ??
          strongLabelEnd(text, i) ??
          slipEnd(text, i),
      )
    : []

/** 说串了是新井站 */
function slipEnd(text: string, i: number): number | undefined {
  const hit = cueAt(text, i)
  return hit?.value === 'slip' ? hit.end : undefined
}

function extendWord({ tokens }: Lexing, i: number): void {
  const last = tokens.at(-1)
  if (last?.kind === 'word' && last.end === i) last.end = i + 1
  else tokens.push(tokenOf('word', i, i + 1))
}

const signCharacters = `()[]×x*→-=>${separators.characters}`
const isSign = characterClass(signCharacters)

/** Nothing begins with the others but the name of a station, a telephone and the words of signing in. */
const beginsToken = characterClass(
  [
    beginningsOf([...reportLabels, ...labelPairs, ...reportCues, ...partPhrases]),
    dateBeginnings,
    quantityBeginnings,
    characterCues,
    signCharacters,
  ].join(''),
)

function tokenAt(lexing: Lexing, i: number): Token | undefined {
  const { text, tokens } = lexing
  if (!beginsToken(text, i)) return markedToken(lexing, i)
  const sign = isSign(text, i) ? signToken(lexing, i) : undefined
  if (sign) return sign
  const clock = tokens.at(-1)?.kind === 'label' ? undefined : clockEnd(text, i)
  if (clock) return tokenOf('word', i, clock)
  return markedToken(lexing, i) ?? wordToken(lexing, i)
}

/** What a sign that begins no word can be. */
function signToken(lexing: Lexing, i: number): Token | undefined {
  const { text, tokens } = lexing
  const pointing = arrow(text, i)
  if (pointing) return cueOf('arrow', i, i + pointing[0].length)
  const c = charAt(text, i)
  if (c === '×' || (c === '*' && tokens.at(-1)?.kind === 'number')) return cueOf('each', i, i + 1)
  // 代买x2, 收件×15: no more than a space
  if ('x×*'.includes(c) && isTimes(lexing, i)) return separatorOf(0, i, i + 1)
  const strength = separators.of(codeAt(text, i))
  if (strength !== undefined) return separatorOf(strength, i, i + 1)
  if (c === '(' || c === '[') return tokenOf('open', i, i + 1)
  return c === ')' || c === ']' ? tokenOf('close', i, i + 1) : undefined
}

const markedToken = ({ marked }: Lexing, i: number): Token | undefined =>
  marked.size > 0 ? marked.get(i) : undefined

const isTimes = ({ text, tokens }: Lexing, i: number) =>
  tokens.at(-1)?.kind === 'label' && isDigitAt(text, i + 1)

const arrow = atPlace(/→|[-=>]>/y)

const clockTime = atPlace(/\d{1,2}:\d{2}(?![\d:])|\d{1,2}点\d{2}分?(?!\d)/y)
const marksHour = characterClass(':点')
/** 8:30 at the beginning of words is a time. */
function clockEnd(text: string, i: number): number | undefined {
  if (!(marksHour(text, i + 1) || marksHour(text, i + 2))) return undefined
  if (!isDigitAt(text, i) || isDigitAt(text, i - 1)) return undefined
  const match = clockTime(text, i)
  return match ? i + match[0].length : undefined
}

function wordToken(lexing: Lexing, i: number): Token | undefined {
  const { text, dates } = lexing
  const dated = dateAt(text, i, dates) ?? looseDate(lexing, i)
  const date = weekendAt(text, i, dates) ?? (dated && isFeast(text, dated) ? undefined : dated)
  if (date) return dateOf(date, i, date.end)
  const pair = pairTokens(lexing, i)
  if (pair) return pair
  const cue = cueToken(lexing, i)
  const label = labelToken(lexing, i)
  if (label && (!cue || label.end >= cue.end)) return label
  if (cue) return cue
  const carrier = carrierAt(text, i)
  if (carrier) return tokenOf(carrier.value, i, carrier.end)
  return numberToken(lexing, i)
}
