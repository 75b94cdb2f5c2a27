const most = 1000;

/** How many entries a listing may have: what the client asks for, and never more than 1,000. */
export function readCount(query: URLSearchParams, parameter: string): number {
  const wanted = Number.parseInt(query.get(parameter) ?? '', 10);
  return Number.isNaN(wanted) ? most : Math.min(Math.max(wanted, 0), most);
}
