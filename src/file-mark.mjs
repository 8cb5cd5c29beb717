import { statSync } from "node:fs";

/**
 * Clocks of file systems may be this coarse: what was written a moment ago may be written again
 * within the same tick.
 */
const SETTLED_MS = 2000;

/**
 * A mark of a file that changes whenever the file is written or copied, told without reading it;
 * null where that cannot be told yet, as the file has only just changed, and where there is none.
 * The time of a file's last change (ctime) is set by the system, whatever time of writing is
 * pretended.
 */
export function fileMark(path) {
  try {
    const { size, ino, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    const settled = BigInt(Date.now() - SETTLED_MS) * 1_000_000n;
    if (mtimeNs > settled || ctimeNs > settled) return null;
    return [size, ino, mtimeNs, ctimeNs].join("-");
  } catch {
    return null;
  }
}
