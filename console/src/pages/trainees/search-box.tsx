import { useId, useState } from 'react'

interface SearchBoxProps {
  /** For who can't see it. */
  name: string
  value: string
  onSearch: (words: string) => void
  /** By what is looked for. */
  by?: string
}

/** Looks on Enter, not at every stroke: a phone is not asked for by its halves. */
export function SearchBox({ name, value, onSearch, by = '姓名、村，或者整个电话号码' }: SearchBoxProps) {
  const [words, setWords] = useState(value)
  const id = useId()
  return (
    <search>
      <form
        className="search-box"
        aria-label={name}
        onSubmit={(event) => {
          event.preventDefault()
          onSearch(words.trim())
        }}
      >
        <label htmlFor={id} className="hidden">
          {by}
        </label>
        <input
          id={id}
          type="search"
          className="search"
          value={words}
          placeholder={by}
          maxLength={100}
          autoComplete="off"
          data-testid="search"
          onChange={(event) => {
            setWords(event.target.value)
            // Its cross empties it.
            if (event.target.value === '') onSearch('')
          }}
        />
        <button type="submit" className="button" data-testid="search-go">
          找
        </button>
      </form>
    </search>
  )
}
