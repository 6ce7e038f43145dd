const DAY = 86_400_000;
/** The clocks of HubSpot and of this machine differ. A minute later, HubSpot's day has begun surely. */
const MARGIN = 60_000;

/**
 * Returns when HubSpot's daily limit begins again: a minute after midnight in the time zone of the account. In
 * milliseconds since 1970; undefined when the zone is not known.
 */
export function nextReset(timeZone: string | undefined, now: number): number | undefined {
  try {
    return timeZone === undefined ? undefined : nextMidnight(timeZone, now - MARGIN) + MARGIN;
  } catch {
    // Not a time zone that this machine knows.
    return undefined;
  }
}

// Facts 60 and 87.
function nextMidnight(timeZone: string, now: number): number {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "medium" });
  const sinceMidnight = (time: number): number => {
    const [hours, minutes, seconds] = clock.format(time).split(":").map(Number);
    return ((hours! * 60 + minutes!) * 60 + seconds!) * 1_000 + (time % 1_000);
  };
  const guess = now + DAY - sinceMidnight(now);
  // When the clocks change that day, it is 23:00 or 1:00 then; or there is no midnight, and the day begins at 1:00.
  const off = sinceMidnight(guess);
  if (off > DAY / 2) return guess + DAY - off;
  return sinceMidnight(guess - off) === 0 ? guess - off : guess;
}
