-- When an administrator let it in or refused it; null while it waits, and for one that came with its
-- registration.
alter table lms_deployments add column decided_at timestamptz;
-- Entered by an administrator, who proves by it that the deployment is known to them.
alter table lms_deployments add column is_entered boolean not null default false;
-- What the platform called itself in the launch that was refused, to be recognised by.
alter table lms_deployments add column platform_name text;
alter table lms_deployments add column last_refused_at timestamptz;
