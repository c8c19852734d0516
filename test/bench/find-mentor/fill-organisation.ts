import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** The organisation that a benchmark of the directory runs on, filled by SQL. */
export interface Organisation {
  readonly url: string;
  readonly tenantId: string;
  readonly programmeId: string;
}

/** Somebody who looks for a mentor, with the token of a session. */
export interface Seeker {
  readonly token: string;
}

/** A UUID of version 8 (RFC 9562 §5.8) in SQL, always the same for the same text. */
const idOf = (text: string): string =>
  `overlay(overlay(md5(${text}) placing '8' from 13) placing '8' from 17)::uuid`;

const levels = 6;
const departments = 40;

/** Opens a transaction as the application does: under its role, for one organisation. */
async function inTransaction<Result>(
  { url, tenantId }: Pick<Organisation, 'url' | 'tenantId'>,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('role', 'mentorklik_app', true), set_config('app.tenant_id', $1, true)`,
      [tenantId],
    );
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}

/** @returns the programme that every organisation begins with */
export async function findProgramme(url: string, tenantId: string): Promise<string> {
  return inTransaction({ url, tenantId }, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from programmes limit 1');
    const [programme] = rows;
    if (!programme) throw new Error('The organisation has no programme.');
    return programme.id;
  });
}

/**
 * Adds employees number `from` to `to`: eight to a manager, in 40 departments of 8 countries, one in
 * five of a level from which people mentor.
 */
export async function addPeople(
  organisation: Organisation,
  from: number,
  to: number,
): Promise<void> {
  await inTransaction(organisation, async (client) => {
    await client.query(
      `insert into people (tenant_id, id, employee_number, given_name, family_name, email, department,
          division, country, location, job_title, job_level, language, time_zone, start_date,
          created_at, updated_at)
        select $1, ${idOf("'person ' || n")}, n::text, 'Given' || n % 997, 'Family' || n % 7919,
          'person' || n || '@bench.example', 'Department ' || n % ${departments},
          'Division ' || n % 5, (array['NL', 'NL', 'NL', 'BE', 'DE', 'FR', 'GB', 'US'])[n % 8 + 1],
          'City ' || n % 50, 'Job ' || n % 300, 1 + n % ${levels}, 'en',
          (array['Europe/Amsterdam', 'Europe/Berlin', 'Europe/London', 'America/New_York'])[n % 4 + 1],
          date '2010-01-01' + n % 5000, now(), now()
        from generate_series($2::int, $3::int) as n`,
      [organisation.tenantId, from, to],
    );
    await client.query(
      `update people set manager_id = ${idOf("'person ' || employee_number::int / 8")}
        where tenant_id = $1 and employee_number::int between $2 and $3 and employee_number::int >= 8`,
      [organisation.tenantId, from, to],
    );
  });
}

/**
 * Makes mentors of employees number `from` to `to`: three to eight of the product's topics, few of
 * them offered by many, and sixty words about themselves. A third have no free seat.
 */
export async function addMentors(
  organisation: Organisation,
  from: number,
  to: number,
): Promise<void> {
  await inTransaction(organisation, async (client) => {
    await client.query(
      `with numbered as (
          select id, row_number() over (order by md5(id)) as place, count(*) over () as size
            from topics where tenant_id = $1),
        drawn as (
          -- The square of a random number: low places come up often.
          select n, array_agg((select 1 + floor(max(size) * power(random() + 0 * d, 2))::int from numbered))
              as places
            from generate_series($2::int, $3::int) as n, generate_series(1, 3 + n % 6) as d group by n)
        insert into mentor_registrations (tenant_id, id, programme_id, person_id, state, topics, styles,
          languages, meeting_modes, hours_per_month, capacity, taken_seats, about, impressions,
          published_at, created_at, updated_at)
        select $1, ${idOf("'registration ' || n")}, $4, ${idOf("'person ' || n")}, 'active',
          (select array_agg(distinct id) from numbered where place = any(places)),
          (array['adviser', 'coach', 'connector', 'challenger', 'clarifier', 'sponsor'])[n % 5 + 1:n % 5 + 2],
          case n % 4 when 0 then array['nl', 'en'] when 1 then array['de', 'en']
            when 2 then array['fr', 'en'] else array['en'] end,
          case n % 3 when 0 then array['virtual'] else array['virtual', 'in_person'] end,
          3, 1 + n % 3, case when n % 3 = 0 then 1 + n % 3 else n % 3 end,
          (select string_agg('word' || (n * 31 + w * w * 17) % 4000, ' ') from generate_series(1, 60) w),
          (n * 7919) % 60, now() - make_interval(days => n % 400), now(), now()
        from drawn`,
      [organisation.tenantId, from, to, organisation.programmeId],
    );
    await client.query(
      `insert into programme_exposures (tenant_id, programme_id, mean_impressions, counted_at)
        select tenant_id, programme_id, avg(impressions), now() from mentor_registrations
          where tenant_id = $1 group by tenant_id, programme_id
        on conflict (tenant_id, programme_id) do update set mean_impressions = excluded.mean_impressions`,
      [organisation.tenantId],
    );
  });
}

/** Gives employees a session each. */
export async function addSessions(
  organisation: Organisation,
  numbers: readonly number[],
): Promise<Seeker[]> {
  const tokens = numbers.map(
    () => `${organisation.tenantId}.${randomBytes(32).toString('base64url')}`,
  );
  await inTransaction(organisation, (client) =>
    client.query(
      `insert into sessions (tenant_id, id, token_hash, person_id, roles, created_at, expires_at)
        select $1, gen_random_uuid(), hash, ${idOf("'person ' || n")}, '{}', now(), now() + interval '9 hours'
        from unnest($2::int[], $3::bytea[]) as t (n, hash)`,
      [
        organisation.tenantId,
        numbers,
        tokens.map((token) => createHash('sha256').update(token).digest()),
      ],
    ),
  );
  return tokens.map((token) => ({ token }));
}

/** Gives employees an intake of two to four topics. */
export async function addIntakes(
  organisation: Organisation,
  numbers: readonly number[],
): Promise<void> {
  await inTransaction(organisation, (client) =>
    client.query(
      `insert into mentee_intakes (tenant_id, programme_id, person_id, topics, wants_to_learn, styles,
          what_matters, meeting_modes, languages, created_at, updated_at)
        select $1, $2, ${idOf("'person ' || n")},
          (select array_agg(id) from (select id from topics
            where tenant_id = $1 order by md5(id || n) limit 2 + n % 3) as wanted),
          'To learn', array['coach', 'challenger'], 'To matter', array['virtual'],
          case n % 2 when 0 then array['en', 'nl'] else array['en'] end, now(), now()
        from unnest($3::int[]) as n`,
      [organisation.tenantId, organisation.programmeId, numbers],
    ),
  );
}

/** What autovacuum does after a load: statistics for the planner, and what all can see. */
export async function vacuum(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}
