/**
 * The letters and digits of a text: nobody types the quotation marks of “观新”, the brackets or the full-width
 * forms as they were written, and input methods leave apostrophes between syllables. ü is v, as on keyboards.
 */
export const normalize = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Whether it could be pinyin, whole syllables or their initials. */
export const isLatin = (text: string): boolean => /^[a-z0-9]+$/.test(text)

/** Every run of so many characters, in order: `王小明` has the pairs 王小 and 小明. */
export function runsOf(text: string, length: number): string[] {
  const characters = [...text]
  return characters
    .slice(0, Math.max(characters.length - length + 1, 0))
    .map((_, start) => characters.slice(start, start + length).join(''))
}
