-- What people can learn or help with: the product's own list, what the organisation imported, and what
-- its administrators made.
create table topics (
  tenant_id uuid not null references organisations (tenant_id),
  id text not null check (id ~ '^[a-z0-9-]{1,60}$'),
  -- The broader topic.
  parent_id text,
  origin text not null check (origin in ('product', 'imported', 'own')),
  -- The concept's URI in ESCO, the European list of skills, competences and occupations.
  esco_uri text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, esco_uri),
  foreign key (tenant_id, parent_id) references topics (tenant_id, id)
);
create index topics_by_parent on topics (tenant_id, parent_id);
call protect_table('topics');

-- The words for a topic: one label in each language, and others that mean the same.
create table topic_labels (
  tenant_id uuid not null,
  -- Short name of the row in the lists of trigrams.
  number integer generated always as identity,
  topic_id text not null,
  language text not null check (language in ('nl', 'en', 'fr', 'de')),
  label text not null,
  -- Lower case, without accents.
  folded text not null,
  is_preferred boolean not null,
  -- A product's label is replaced when the product's list changes; others stay.
  is_own boolean not null,
  primary key (tenant_id, topic_id, language, folded),
  unique (tenant_id, number),
  foreign key (tenant_id, topic_id) references topics (tenant_id, id)
);
create unique index topic_labels_one_preferred on topic_labels (tenant_id, topic_id, language)
  where is_preferred;
create index topic_labels_by_folded on topic_labels (tenant_id, folded);
grant usage on sequence topic_labels_number_seq to mentorklik_app;
call protect_table('topic_labels');

-- Which labels hold a trigram (pg_trgm). Under row-level security no index of pg_trgm is used, because
-- its operators may leak; equality does not, so the lists are kept here.
create table topic_trigrams (
  tenant_id uuid not null references organisations (tenant_id),
  trigram text not null,
  label_numbers integer[] not null,
  primary key (tenant_id, trigram)
);
call protect_table('topic_trigrams');

-- Which version of the product's list the organisation has.
create table topic_lists (
  tenant_id uuid not null references organisations (tenant_id),
  content_hash text not null,
  loaded_at timestamptz not null,
  primary key (tenant_id)
);
call protect_table('topic_lists');

-- Words that somebody looked for in vain and would like to see in the list.
create table topic_suggestions (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  language text not null check (language in ('nl', 'en', 'fr', 'de')),
  words text not null,
  folded text not null,
  state text not null check (state in ('waiting', 'added', 'dismissed')),
  -- What it became.
  topic_id text,
  created_at timestamptz not null,
  decided_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, folded, person_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, topic_id) references topics (tenant_id, id)
);
create index topic_suggestions_waiting on topic_suggestions (tenant_id, created_at)
  where state = 'waiting';
call protect_table('topic_suggestions');
