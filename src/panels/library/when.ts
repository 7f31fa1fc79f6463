// Moments as words: how long ago while that says more, else the day and time.

const MINUTE = 60_000
const HOUR = 60 * MINUTE

function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString()
}

/** `changed` as seen at `now`, both in milliseconds since 1970; '' when it is not known. */
export function whenWords(changed: number, now: number): string {
  if (changed <= 0) return ''
  const age = now - changed
  if (age < MINUTE) return 'just now'
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min ago`
  const date = new Date(changed)
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const today = new Date(now)
  if (sameDay(date, today)) return `today ${time}`
  today.setDate(today.getDate() - 1)
  if (sameDay(date, today)) return `yesterday ${time}`
  return `${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })} ${time}`
}
