/**
 * A fault of the call itself (a wrong date, an unknown passage): shown to the person as it stands,
 * nothing is logged.
 */
export class CallError extends Error {
  override readonly name = "CallError";
}
