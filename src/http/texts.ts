// Line feeds and tabs are text; other control characters, and halves of a character, cannot be kept or shown.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000b-\u001f\u007f]/

/** Whether PostgreSQL can keep the text and people can read it. */
export const isReadableText = (text: string): boolean => text.isWellFormed() && !UNREADABLE.test(text)
