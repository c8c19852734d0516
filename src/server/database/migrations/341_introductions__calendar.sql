-- SEQUENCE of the conversation's entry in people's calendars (RFC 5545 §3.8.7.4); 0: it never was in one.
alter table introductions add column calendar_sequence integer not null default 0;
-- A notice whose e-mail brings the entry of a first conversation with it.
alter table notices
  add column conversation_of uuid,
  add foreign key (tenant_id, conversation_of) references introductions (tenant_id, mentorship_id);
