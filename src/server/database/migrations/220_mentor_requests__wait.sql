-- A request may wait for the mentee's answer to one question, or for a seat of a full mentor.
alter table mentor_requests drop constraint mentor_requests_state_check;
alter table mentor_requests add constraint mentor_requests_state_check check (state in
  ('open', 'needs_answer', 'waiting', 'turn', 'accepted', 'declined', 'withdrawn', 'expired'));
alter table mentor_requests
  -- The mentor's one question, and what the mentee answered.
  add column question text,
  add column question_at timestamptz,
  add column reply text,
  add column reply_at timestamptz,
  -- The place in the queue of a full mentor: whoever has waited longest is first.
  add column waiting_since timestamptz,
  -- A seat of the mentor is kept free for this request.
  add column holds_seat boolean not null default false,
  -- When whoever has to move next is reminded; null: no more.
  add column next_reminder_at timestamptz,
  add constraint mentor_requests_question check
    ((question is null) = (question_at is null) and (reply is null) = (reply_at is null)
      and (reply is null or question is not null)),
  add constraint mentor_requests_queue check (state <> 'waiting' or waiting_since is not null),
  add constraint mentor_requests_seat check
    (not holds_seat or state in ('open', 'needs_answer', 'turn'));

drop index mentor_requests_one_open;
create unique index mentor_requests_one_open on mentor_requests
  (tenant_id, mentor_registration_id, mentee_id)
  where state in ('open', 'needs_answer', 'waiting', 'turn');
drop index mentor_requests_by_expiry;
create index mentor_requests_by_expiry on mentor_requests (tenant_id, expires_at)
  where state in ('open', 'needs_answer', 'waiting', 'turn');
create index mentor_requests_by_reminder on mentor_requests (tenant_id, next_reminder_at)
  where next_reminder_at is not null;
create index mentor_requests_by_queue on mentor_requests
  (tenant_id, mentor_registration_id, waiting_since, id)
  where state in ('open', 'needs_answer', 'waiting', 'turn');

-- Row-level security binds the owner of a table too.
alter table mentor_requests no force row level security;
update mentor_requests set next_reminder_at = expires_at - interval '4 days'
  where state = 'open' and reminded_at is null;
alter table mentor_requests force row level security;
