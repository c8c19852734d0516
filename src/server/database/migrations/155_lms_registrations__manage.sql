-- Entered by hand, where the platform did not register itself.
alter table lms_registrations add column is_manual boolean not null default false;
-- How the platform signs id_tokens (Security Framework 5.1.3).
alter table lms_registrations add column id_token_algorithm text not null default 'RS256'
  check (id_token_algorithm in ('RS256', 'ES256'));
alter table lms_registrations add column platform_version text;
-- Taken away by an administrator; the row stays, so that people are found again if it comes back.
alter table lms_registrations add column removed_at timestamptz;
