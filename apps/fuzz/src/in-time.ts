/** What takes longer for such small inputs does not end, or grows faster than its input. */
const MOST_MILLISECONDS = 10_000;

/** @throws {Error} when the work takes 10 seconds. Work that never gives way is not ended. */
export async function inTime(work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("It took 10 seconds.")), MOST_MILLISECONDS);
  });
  try {
    await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
