-- Whoever was asked is reminded once.
alter table help_requests add column reminded_at timestamptz;
create index help_requests_open on help_requests (tenant_id, asked_at)
  where state = 'open' and reminded_at is null;
