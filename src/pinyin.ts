const CHARACTERS_MAX = 1_000

let dictionary: Promise<typeof import('pinyin-pro')> | undefined

/**
 * The syllables of a name without tones, separated by blanks: `琵琶山` is `pi pa shan`. Done when a name is
 * written, because the dictionary is large and a process that only answers questions need not load it.
 * @param is_of_person surnames are read as surnames: 曾 is `zeng`
 */
export async function pinyinOf(name: string, { is_of_person = false } = {}): Promise<string> {
  dictionary ??= import('pinyin-pro')
  const { pinyin } = await dictionary
  const syllables = pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    ...(is_of_person && { surname: 'head' })
  })
  return (
    syllables
      .flatMap((syllable) => syllable.toLowerCase().split(/[^a-z0-9]+/))
      .filter((syllable) => syllable !== '')
      .join(' ')
      // A few characters stand for whole words: a hundred of them would be more than a search needs.
      .slice(0, CHARACTERS_MAX)
  )
}
