-- What one person did, newest first: for the screen, and for whether they have just read the log.
create index audit_log_by_actor on audit_log (tenant_id, actor_id, sequence)
  where actor_id is not null;
