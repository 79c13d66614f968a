import { defineProblem } from '../problem.ts'

export const invalidRequest = defineProblem({
  kind: 'invalid',
  code: 'invalid_request',
  title: { zh: '请求内容不符合要求', en: 'The request is not valid' },
  advice: {
    zh: '请按 errors 中每一项的 pointer 找到对应的参数或字段，照其说明改正后重新提交。',
    en: 'Follow the pointer of each item of errors to the parameter or field, correct it and send the request again.'
  },
  detail: ({ first }: { first: { zh: string; en: string } }) => first,
  example: {
    first: { zh: '参数 limit 不能小于 1，请改正后重试。', en: 'The parameter limit must be at least 1.' }
  }
})

export const keyVersionMissing = defineProblem({
  kind: 'unavailable',
  code: 'key_version_missing',
  title: { zh: '这台服务器缺少一个密钥版本', en: 'This server lacks a version of the keys' },
  advice: {
    zh: '数据已用新版本的主密钥加密，而这台服务器的主密钥文件里还没有它：请管理员把最新的主密钥文件分发到每台服务器，稍后重试即可。',
    en: 'Data are encrypted with a version of the master keys that this server does not have yet: distribute the keys file to every server, then try again.'
  },
  detail: ({ key_version }: { key_version: number }) => ({
    zh: `这台服务器的主密钥文件里没有版本 ${key_version}，请联系管理员更新主密钥文件，稍后重试。`,
    en: `The keys file of this server has no version ${key_version}; have it updated and try again later.`
  }),
  example: { key_version: 2 }
})

export const addressMalformed = defineProblem({
  kind: 'invalid',
  code: 'address_malformed',
  pointer: '/path',
  title: { zh: '请求地址无法解析', en: 'The address cannot be read' },
  advice: {
    zh: '请检查网址中的百分号编码：每个 % 后面都必须是两位十六进制数字，且不能是 %00。',
    en: 'Check the percent-encoding of the address: two hexadecimal digits must follow each %, and %00 is not allowed.'
  },
  detail: () => ({
    zh: '请求地址中有无法解析的字符：汉字等须先作百分号编码（curl 可用 -G --data-urlencode），请检查后重试。',
    en: 'The address has characters that cannot be decoded; percent-encode what is not ASCII (curl -G --data-urlencode).'
  }),
  example: {}
})

export const requestMalformed = defineProblem({
  kind: 'invalid',
  code: 'request_malformed',
  pointer: '',
  title: { zh: '不是有效的 HTTP 请求', en: 'Not a valid HTTP request' },
  advice: {
    zh: '请用标准的 HTTP 客户端发送请求，并检查请求行与请求头。',
    en: 'Send the request with a standard HTTP client and check the request line and headers.'
  },
  detail: () => ({
    zh: '收到的内容不是有效的 HTTP 请求，请检查请求行与请求头后重试。',
    en: 'What arrived is not a valid HTTP request; check the request line and the headers.'
  }),
  example: {}
})

export const bodyNotJson = defineProblem({
  kind: 'invalid',
  code: 'body_not_json',
  pointer: '/body',
  title: { zh: '请求体不是有效的 JSON', en: 'The body is not valid JSON' },
  advice: {
    zh: '请检查括号、引号和逗号，并以 UTF-8 编码发送完整的 JSON。',
    en: 'Check brackets, quotes and commas, and send complete JSON in UTF-8.'
  },
  detail: () => ({
    zh: '请求体不是有效的 JSON，请检查格式后重新提交。',
    en: 'The body is not valid JSON; correct it and send it again.'
  }),
  example: {}
})

export const bodyTooLarge = defineProblem({
  kind: 'body_too_large',
  code: 'body_too_large',
  pointer: '/body',
  title: { zh: '请求体太大', en: 'The body is too large' },
  advice: { zh: '请减少一次提交的内容，分几次提交。', en: 'Send less at once, in several requests.' },
  detail: ({ limit_bytes }: { limit_bytes: number }) => ({
    zh: `请求体超过 ${limit_bytes} 字节的上限，请分几次提交。`,
    en: `The body exceeds the limit of ${limit_bytes} bytes; send it in several requests.`
  }),
  example: { limit_bytes: 1048576 }
})

export const mediaTypeNotSupported = defineProblem({
  kind: 'unsupported_media_type',
  code: 'media_type_not_supported',
  pointer: '/headers/content-type',
  title: { zh: '不支持这种请求体格式', en: 'The media type of the body is not supported' },
  advice: {
    zh: '请以 JSON 提交，并把请求头 Content-Type 设为 application/json。',
    en: 'Send JSON and set the header Content-Type to application/json.'
  },
  detail: () => ({
    zh: '不支持这种请求体格式，请以 JSON 提交并设置 Content-Type: application/json。',
    en: 'This media type is not supported; send JSON with Content-Type: application/json.'
  }),
  example: {}
})

export const addressTooLong = defineProblem({
  kind: 'address_too_long',
  code: 'address_too_long',
  pointer: '/query',
  title: { zh: '请求地址太长', en: 'The address is too long' },
  advice: { zh: '请缩短查询参数。', en: 'Shorten the query parameters.' },
  detail: ({ limit_characters }: { limit_characters: number }) => ({
    zh: `请求地址超过 ${limit_characters} 个字符，请缩短查询参数。`,
    en: `The address exceeds ${limit_characters} characters; shorten the query parameters.`
  }),
  example: { limit_characters: 8192 }
})

export const headersTooLarge = defineProblem({
  kind: 'headers_too_large',
  code: 'headers_too_large',
  pointer: '/headers',
  title: { zh: '请求地址或请求头太大', en: 'The address or the headers are too large' },
  advice: { zh: '请缩短网址和请求头（包括 Cookie）。', en: 'Shorten the address and the headers, cookies included.' },
  detail: () => ({
    zh: '请求地址和请求头合计太大，请缩短查询参数或请求头后重试。',
    en: 'The address and headers together are too large; shorten the query parameters or the headers.'
  }),
  example: {}
})

export const requestTimedOut = defineProblem({
  kind: 'request_timeout',
  code: 'request_timed_out',
  title: { zh: '等待请求超时', en: 'The request took too long to arrive' },
  advice: { zh: '网络较慢时请重试，或减少一次提交的内容。', en: 'Try again, or send less at once on a slow network.' },
  detail: () => ({
    zh: '没有在规定时间内收到完整的请求，请重试。',
    en: 'The complete request did not arrive in time; try again.'
  }),
  example: {}
})

export const routeNotFound = defineProblem({
  kind: 'not_found',
  code: 'route_not_found',
  pointer: '/path',
  title: { zh: '没有这个接口', en: 'There is no such operation' },
  advice: { zh: '请在 /docs 查看全部接口的地址。', en: 'See /docs for the address of every operation.' },
  detail: () => ({
    zh: '没有这个接口，请对照 /docs 核对地址。',
    en: 'There is no such operation; compare the address with /docs.'
  }),
  example: {}
})

export const methodNotAllowed = defineProblem({
  kind: 'method_not_allowed',
  code: 'method_not_allowed',
  pointer: '/method',
  title: { zh: '这个地址不支持该请求方法', en: 'The address does not support this method' },
  advice: { zh: '请改用响应头 Allow 中列出的方法。', en: 'Use one of the methods in the header Allow.' },
  detail: ({ method, allowed }: { method: string; allowed: string[] }) => ({
    zh: `这个地址不支持 ${method}，请改用 ${allowed.join('、')}。`,
    en: `The address does not support ${method}; use ${allowed.join(' or ')}.`
  }),
  example: { method: 'DELETE', allowed: ['GET', 'HEAD'] }
})

export const internalError = defineProblem({
  kind: 'internal',
  code: 'internal_error',
  title: { zh: '服务内部出错', en: 'The service failed' },
  advice: {
    zh: '请稍后重试；如仍出错，请把 request_id 告诉管理员。',
    en: 'Try again later; if it still fails, give the request_id to the operator.'
  },
  detail: () => ({
    zh: '服务内部出错，请稍后重试；如仍出错，请把 request_id 告诉管理员。',
    en: 'The service failed; try again later, or give the request_id to the operator.'
  }),
  example: {}
})

export const databaseUnavailable = defineProblem({
  kind: 'unavailable',
  code: 'database_unavailable',
  title: { zh: '数据库暂时不可用', en: 'The database is not available' },
  advice: { zh: '请按响应头 Retry-After 的秒数等待后重试。', en: 'Wait for the seconds in Retry-After and try again.' },
  detail: ({ retry_after_seconds }: { retry_after_seconds: number }) => ({
    zh: `数据库暂时不可用，请在 ${retry_after_seconds} 秒后重试。`,
    en: `The database is not available; try again in ${retry_after_seconds} s.`
  }),
  example: { retry_after_seconds: 2 }
})

export const changesCollided = defineProblem({
  kind: 'unavailable',
  code: 'changes_collided',
  title: { zh: '同时的修改太多', en: 'Too many changes at once' },
  advice: {
    zh: '同一内容正被多处同时修改，这一次什么也没有改：请按响应头 Retry-After 的秒数等待后原样重试。',
    en: 'The same is being changed from several places, and nothing was changed this time: wait for the seconds in Retry-After and send it again.'
  },
  detail: ({ retry_after_seconds }: { retry_after_seconds: number }) => ({
    zh: `同时的修改太多，这一次没有生效，请在 ${retry_after_seconds} 秒后原样重试。`,
    en: `Too many changes came at once and this one had no effect; send it again in ${retry_after_seconds} s.`
  }),
  example: { retry_after_seconds: 2 }
})

export const cursorInvalid = defineProblem({
  kind: 'invalid',
  code: 'cursor_invalid',
  pointer: '/query/cursor',
  title: { zh: '翻页游标无效', en: 'The cursor is not valid' },
  advice: {
    zh: '请原样使用上一页返回的 next，不要自行拼写或修改；否则请去掉 cursor 从第一页开始。',
    en: 'Use next of the page before as it is, or leave cursor out to start from the first page.'
  },
  detail: () => ({
    zh: '翻页游标 cursor 无效，请原样使用上一页返回的 next，或去掉 cursor 从第一页开始。',
    en: 'The cursor is not valid; use next of the page before as it is, or start from the first page.'
  }),
  example: {}
})

export const cursorOfOtherFilters = defineProblem({
  kind: 'invalid',
  code: 'cursor_of_other_filters',
  pointer: '/query/cursor',
  title: { zh: '翻页游标属于另一组筛选条件', en: 'The cursor belongs to other filters' },
  advice: {
    zh: '翻页时请保持与第一页完全相同的筛选条件；要换条件，请去掉 cursor 从第一页开始。',
    en: 'Keep the filters of the first page while paging; to change them, start again without cursor.'
  },
  detail: () => ({
    zh: '这个 cursor 是用另一组筛选条件得到的，请恢复原来的条件，或去掉 cursor 从第一页开始。',
    en: 'The cursor was made with other filters; restore them, or start again without cursor.'
  }),
  example: {}
})

export const preconditionRequired = defineProblem({
  kind: 'precondition_required',
  code: 'version_missing',
  pointer: '/headers/if-match',
  title: { zh: '没有说明改的是哪个版本', en: 'The version to change is missing' },
  advice: {
    zh: '请先读取最新内容，把其中的 version 加上双引号放在请求头 If-Match 中，例如 If-Match: "3"。',
    en: 'Read the object first and send its version in quotes as If-Match, such as If-Match: "3".'
  },
  detail: () => ({
    zh: '修改前请先读取，并把读到的 version 放在请求头 If-Match 中，例如 If-Match: "3"。',
    en: 'Read the object and send its version as If-Match, such as If-Match: "3".'
  }),
  example: {}
})

export const preconditionFailed = defineProblem({
  kind: 'precondition_failed',
  code: 'version_stale',
  pointer: '/headers/if-match',
  title: { zh: '内容已被别人修改', en: 'Somebody else has changed it' },
  advice: {
    zh: '请重新读取最新内容，在其上再改一次，并用新的 version 提交。',
    en: 'Read the object again, make your change to what it is now, and send the new version.'
  },
  detail: ({ version }: { version: number }) => ({
    zh: `内容已被别人改过（现在是版本 ${version}），请重新读取后再改。`,
    en: `It has been changed meanwhile (it is at version ${version}); read it again and repeat your change.`
  }),
  example: { version: 4 }
})

export const textNotReadable = defineProblem({
  kind: 'invalid',
  code: 'text_not_readable',
  title: { zh: '文字里有无法保存的字符', en: 'A text holds characters that cannot be kept' },
  advice: {
    zh: '请去掉文字里的控制字符（如 NUL）和残缺的表情符号，再重新提交。',
    en: 'Remove control characters such as NUL and halves of emoji, and send it again.'
  },
  detail: () => ({
    zh: '文字里有控制字符或残缺的字符，请去掉后重新提交。',
    en: 'A text holds control characters or half a character; remove them and send it again.'
  }),
  example: {}
})
