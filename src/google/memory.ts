/** What Stoke remembers beside the sheets: small texts in the document's properties, 9 KB a value. */

export type Memory = Readonly<Record<string, string>>;

/** Everything remembered. One call. */
export function recall(): Memory {
  return PropertiesService.getDocumentProperties().getProperties();
}

/** Remembers these texts beside what is remembered already. One call. */
export function remember(texts: Memory): void {
  PropertiesService.getDocumentProperties().setProperties({ ...texts }, false);
}

/** Forgets all of it (Remove Stoke). */
export function forgetAll(): void {
  PropertiesService.getDocumentProperties().deleteAllProperties();
}
