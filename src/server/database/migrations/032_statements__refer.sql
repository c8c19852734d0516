-- The statement that a statement has as its object.
alter table statements add column refers_to uuid;
create index statements_by_reference on statements (tenant_id, refers_to)
  where refers_to is not null;
