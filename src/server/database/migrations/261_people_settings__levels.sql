-- By step of the scale, its name in the languages in which the organisation has one; job_levels has
-- the name in its own.
alter table organisations add column job_level_names jsonb not null default '[]';

-- When the scale and its rules were saved last, and when everybody's level last followed them.
alter table people_settings add column levels_saved_at timestamptz;
alter table people_settings add column levels_applied_at timestamptz;
