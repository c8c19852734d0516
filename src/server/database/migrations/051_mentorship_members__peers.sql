-- Peers are neither mentor nor mentee; circles and teams have no one registration they came from.
alter table mentorship_members drop constraint mentorship_members_role_check;
alter table mentorship_members add constraint mentorship_members_role_check
  check (role in ('mentor', 'mentee', 'peer', 'facilitator'));
alter table mentorships alter column mentor_registration_id drop not null;
