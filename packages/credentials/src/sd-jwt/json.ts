export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

export type JsonObject = { readonly [name: string]: Json | undefined }

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isJsonArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
