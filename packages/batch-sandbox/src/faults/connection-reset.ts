/** The error of a fetch whose connection the other side reset, as Node's own fetch words it. */
export function connectionReset(message: "fetch failed" | "terminated"): TypeError {
  const cause = Object.assign(new Error("read ECONNRESET"), {
    errno: -104,
    code: "ECONNRESET",
    syscall: "read",
  });
  return new TypeError(message, { cause });
}

/** Tells such an error from all others. */
export function isConnectionReset(error: unknown): boolean {
  const { cause } = error instanceof TypeError ? error : {};
  return cause instanceof Error && "code" in cause && cause.code === "ECONNRESET";
}
