const NAME = 'fmv_map';
const YEAR_S = 365 * 86_400;

/** Whether this browser's reader moved the map the last time; then it comes without being asked for again. */
export const remembersMap = (request: Request): boolean =>
  new RegExp(`(?:^|;\\s*)${NAME}=moves(?:;|$)`).test(request.headers.get('cookie') ?? '');

export function rememberMap(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies that would replace it is not in every browser.
  document.cookie = `${NAME}=moves; Path=/search; Max-Age=${YEAR_S}; SameSite=Lax`;
}
