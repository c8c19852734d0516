import { z } from 'zod';

/** Who may tell about a person, in the order in which their words count unless it is changed. */
export const personSources = ['manual', 'scim', 'csv', 'roster', 'launch'] as const;
export const personSourceSchema = z.enum(personSources);
export type PersonSource = z.infer<typeof personSourceSchema>;

/** All that is kept of a person: the twelve attributes that HR tells. */
export const personAttributes = [
  'names',
  'email',
  'department',
  'division',
  'country',
  'location',
  'jobTitle',
  'jobLevel',
  'manager',
  'language',
  'timeZone',
  'startDate',
] as const;
export const personAttributeSchema = z.enum(personAttributes);
export type PersonAttribute = z.infer<typeof personAttributeSchema>;

/** What sources tell, each by a source of its own: the attributes, and whether somebody works here. */
export const toldParts = [...personAttributes, 'employment'] as const;
export const toldPartSchema = z.enum(toldParts);
export type ToldPart = z.infer<typeof toldPartSchema>;

/** Steps of an organisation's scale at most. */
export const highestJobLevel = 20;

/** What a rule can look at: the source's own word for the level, or the job title. */
export const levelRuleKinds = ['level', 'title'] as const;

/** From what a source tells to a step of the organisation's own scale; `*` stands for any text. */
export const levelRuleSchema = z.object({
  on: z.enum(levelRuleKinds),
  pattern: z.string().trim().min(1).max(100),
  level: z.number().int().min(1).max(highestJobLevel),
});
export type LevelRule = z.infer<typeof levelRuleSchema>;
