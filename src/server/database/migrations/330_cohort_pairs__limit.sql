-- Whether a proposal ended because its mentee found as many mentorships as the programme allows.
alter table cohort_pairs add column ended_by_limit boolean not null default false;
