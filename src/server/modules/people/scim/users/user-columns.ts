import { sql } from 'kysely';
import { columnFinder } from '../filters/filter-columns.ts';
import type { ColumnType, FilterColumn, FindColumn } from '../filters/filter-columns.ts';
import { coreUser, enterpriseUser, mentoringUser } from '../scim-schemas.ts';
import type { LevelAttribute } from './scim-user.ts';

const column = (type: ColumnType, text: string): FilterColumn => ({
  type,
  expression: sql.raw(text),
});
const text = (expression: string): FilterColumn => column('text', `lower(${expression})`);
const constant = (value: string): FilterColumn => text(`'${value}'`);

const enterprise = enterpriseUser.toLowerCase();
const mentoring = mentoringUser.toLowerCase();
const email = column('text', 's.scim_email_key');
const manager = column('exact-text', `s.said ->> 'manager'`);
// A level is one word, or the roles that the organisation takes it from.
const levelWord = text(`s.said -> 'jobLevel' ->> 0`);

const nothing = column('text', 'null::text');

const columns: Readonly<Record<string, FilterColumn>> = {
  id: column('exact-text', 'u.person_id::text'),
  externalid: column('exact-text', 'u.external_id'),
  username: column('text', 'u.user_name_key'),
  displayname: text(`s.said #>> '{names,display}'`),
  'name.formatted': text(`s.said #>> '{names,formatted}'`),
  'name.givenname': text(`s.said #>> '{names,given}'`),
  'name.familyname': text(`s.said #>> '{names,family}'`),
  title: text(`s.said ->> 'jobTitle'`),
  preferredlanguage: text(`s.said ->> 'language'`),
  timezone: text(`s.said ->> 'timeZone'`),
  active: column('boolean', `coalesce((s.said ->> 'employment')::boolean, true)`),
  emails: email,
  'emails.value': email,
  'emails.type': constant('work'),
  'emails.primary': column('boolean', 'true'),
  'addresses.type': constant('work'),
  'addresses.country': text(`s.said ->> 'country'`),
  'addresses.locality': text(`s.said ->> 'location'`),
  roles: nothing,
  'roles.value': nothing,
  'meta.resourcetype': constant('User'),
  'meta.created': column('instant', 'u.created_at'),
  'meta.lastmodified': column('instant', 'u.updated_at'),
  [`${enterprise}:employeenumber`]: column('exact-text', 'p.employee_number'),
  [`${enterprise}:department`]: text(`s.said ->> 'department'`),
  [`${enterprise}:division`]: text(`s.said ->> 'division'`),
  [`${enterprise}:manager`]: manager,
  [`${enterprise}:manager.value`]: manager,
  [`${mentoring}:grade`]: nothing,
  [`${mentoring}:startdate`]: column('exact-text', `s.said ->> 'startDate'`),
};

/**
 * Users' attributes as filters and sorting name them, over the tables of users.store.ts.
 * @param level where the organisation's identity provider tells the job level
 */
export function userColumnFinder(level: LevelAttribute): FindColumn {
  const names = level === 'roles' ? ['roles', 'roles.value'] : [level.toLowerCase()];
  const ofLevel = Object.fromEntries(names.map((name) => [name, levelWord]));
  return columnFinder(coreUser, { ...columns, ...ofLevel });
}
