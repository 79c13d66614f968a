/** In the environment: which files a process runs, as JSON. Not as arguments, which a test that starts its own file hands on. */
export const FILES_VARIABLE = 'TEST_FILES'

/** Begins the comment with which a process says which of its files comes now. */
export const BEGINS = 'file: '

/** The comment with which it says that all of them have run. */
export const END = 'that was all'
