/**
 * A mark of a file that changes whenever the file is written or copied, told without reading it; null where that cannot be told yet, as the file has only
 * just changed, and where there is none.
 */
export function fileMark(path: string): string | null;
