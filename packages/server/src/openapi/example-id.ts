/** An id as `newId` makes them, always the same, so that the published document does not change with the day. */
export const newExampleId = (prefix: string): string => `${prefix}_01jdmh6m00e8s9k5t4b2f7q3ac`;
