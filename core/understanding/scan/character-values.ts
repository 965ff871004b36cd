// A value for each of some characters, told from a table: the places of a text at which one stands are found quickly.

export interface CharacterValues<Value> {
  /** Undefined for all other codes, and behind the text. */
  of: (code: number) => Value | undefined
  /** All that have one. */
  characters: string
}

const most = 255

/** At most 255 characters of one half each. */
export function characterValues<Value>(entries: Iterable<readonly [string, Value]>): CharacterValues<Value> {
  const places = new Uint8Array(0x10000)
  const values: (Value | undefined)[] = [undefined]
  let characters = ''
  for (const [character, value] of entries) {
    if (character.length !== 1 || values.length > most) throw new Error(`No room for ${character}`)
    places[character.charCodeAt(0)] = values.push(value) - 1
    characters += character
  }
  // no code is no number of a place
  return { of: (code) => values[places[code | 0] ?? 0], characters }
}
