/**
 * A spreadsheet program runs a cell that begins with = + - or @ as a formula, drops leading zeros, and turns
 * twelve digits into 3.70811E+11. An apostrophe in front keeps such a cell the text it is. What already has
 * one gets another, so that taking one away always gives back exactly what was written.
 */
const GUARDED = /^'*(?:[=+\-@\t\r\n＝＋－＠]|0\d+$|\d{12,}$)/

const PLAIN_NEGATIVE_NUMBER = /^-(0|[1-9]\d{0,10})(\.\d+)?$/

export const guard = (text: string): string =>
  GUARDED.test(text) && !PLAIN_NEGATIVE_NUMBER.test(text) ? `'${text}` : text

export const unguard = (cell: string): string =>
  cell.startsWith("'") && GUARDED.test(cell.slice(1)) ? cell.slice(1) : cell
