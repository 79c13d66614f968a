/** Of the configuration what concerns the way requests come and answers go. */
export interface HttpSettings {
  /** Addresses and networks of the proxies whose word on the caller's address is taken; none by default. */
  trusted_proxies: readonly string[]
  /** Origins whose pages may call; `*` lets the pages of all others read what is public. */
  cors_origins: readonly string[]
  /** How long browsers are to remember that there is only HTTPS; 0 says nothing of it. */
  hsts_seconds: number
}
