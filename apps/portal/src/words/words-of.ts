export type WordsOf<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : WordsOf<Source[Key]>
}
