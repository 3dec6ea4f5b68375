/** What `databaseDigest` gives once this folder's lists are loaded; load.test.ts prints the new one after a change to them. */
export const referenceDigest = 'a439c7dd48223d440ad5590579bef085';
