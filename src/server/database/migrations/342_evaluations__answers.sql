-- Answers to the programme's own questions, and whether its owner may read them, without a name.
alter table evaluations
  add column answers jsonb not null default '[]',
  add column gives_answers boolean not null default false;
-- Those that come from now on say both.
alter table evaluations alter column answers drop default, alter column gives_answers drop default;
