/** Has an answer saved under a Chinese name; the plain name is for programs that read only ASCII. */
export const attachment = (name: string, plain_name: string): Record<string, string> => ({
  'content-disposition': `attachment; filename="${plain_name}"; filename*=UTF-8''${encodeURIComponent(name)}`
})
