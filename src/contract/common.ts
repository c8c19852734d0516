import { z } from 'zod';

/** Shapes that several endpoints share. */

export const idSchema = z.uuid();
export const idParams = z.object({ id: idSchema });
export const programmeParams = z.object({ programmeId: idSchema });

/** An instant, ISO 8601 with offset, as every answer gives it. */
export const instantSchema = z.iso.datetime({ offset: true });

/** Wall time to the minute, as a calendar has it: "2026-03-02T15:00". */
export const wallTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .refine(
    (text) => {
      const asUtc = new Date(`${text}Z`);
      return !Number.isNaN(asUtc.getTime()) && asUtc.toISOString().startsWith(text);
    },
    { message: 'There is no such day or time.' },
  );

/** IANA name. */
export const timeZoneSchema = z
  .string()
  .max(100)
  .refine(
    (timeZone) => {
      try {
        new Intl.DateTimeFormat('en', { timeZone });
        return true;
      } catch {
        return false;
      }
    },
    { message: 'No time zone has this name.' },
  );

/** What colleagues see of a person: never more than the company directory shows. */
export const personCardSchema = z.object({
  id: idSchema,
  name: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  country: z.string().nullable(),
  location: z.string().nullable(),
});
export type PersonCard = z.infer<typeof personCardSchema>;

/** Free text of a pair: kept as written, white space at the ends dropped. */
export const freeText = (maximumCharacters: number): z.ZodString =>
  z.string().trim().max(maximumCharacters);

/** Page of a list: 1-based page number and rows a page. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(24),
});

export const pageOf = <Row extends z.ZodType>(
  row: Row,
): z.ZodObject<{ rows: z.ZodArray<Row>; total: z.ZodNumber }> =>
  z.object({ rows: z.array(row), total: z.number().int() });

/** A list in a query string: `?topic=a&topic=b` or `?topic=a`. */
export const listInQuery = <Item extends z.ZodType>(
  item: Item,
): z.ZodPreprocess<z.ZodArray<Item>> =>
  z.preprocess(
    (value: unknown): unknown =>
      value === undefined || Array.isArray(value) ? (value ?? []) : [value],
    z.array(item).max(50),
  );
