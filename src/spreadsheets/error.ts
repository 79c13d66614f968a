/** A file that is no table we can read; the message is one Chinese sentence for the person who made the file. */
export class SpreadsheetError extends Error {
  override name = 'SpreadsheetError'
}
