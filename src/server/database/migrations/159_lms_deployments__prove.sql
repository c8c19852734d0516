-- Came with its registration, or an administrator entered its id: theirs, also where organisations
-- share a client.
alter table lms_deployments rename column is_entered to is_proven;
-- The owner is bound by the policies too while they are forced.
alter table lms_deployments no force row level security;
update lms_deployments set is_proven = true where status = 'active';
alter table lms_deployments force row level security;
