import { type TSchema, Type } from 'typebox';
import { line, nullable } from '#platform/schema.ts';

/** The shape of every list. */
export const list = <T extends TSchema>(item: T) =>
  Type.Object({ data: Type.Array(item), next_cursor: nullable(Type.String()) });

/** The query parameters of every paged list. */
export const paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  cursor: Type.Optional(line(500)),
};
