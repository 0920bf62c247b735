/** Bytes as whole megabytes of 1,048,576, as a limit is told. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576)
}
