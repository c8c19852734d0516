-- The hourly look for due dates that come near reads only who was not reminded yet.
create index course_enrolments_to_remind on course_enrolments (tenant_id, due_at)
  where reminded_at is null;
