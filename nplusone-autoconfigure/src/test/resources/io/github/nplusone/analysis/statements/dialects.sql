select E'it\'s' || e'\\', 'a\b' from "Weird ""name""" where a = U&'d\0061t\+000061' and b = U&"d\0061ta"

select $$it's$$, $fn$ begin return '$$'; end $fn$ from t where a = $1 and b = any($2) and c[1:2] = array[1, 2]

select data ->> 'name', data #>> '{a,b}', data -> 'x' from docs where data @> ?::jsonb and data ?? 'k' and data ??| array['a', 'b'] and data ??& ?

select data ? 'k', data ?| array['a','b'], data ?& array['a'] from docs where id = any('{1,2,3}'::int[])

select /* outer /* nested it's */ outer */ distinct on (a) a, b::text collate "C" from only s.t as x where a ~* '^x' and b !~~ 'y%' and c is not distinct from -1

insert into t (a, b) values ($1, $2) on conflict (a) do update set b = excluded.b where t.b <> excluded.b returning id

with moved as (delete from queue where id in (select id from queue order by id for update skip locked limit 10) returning *) insert into done select * from moved

with x as (insert into t (a) values (?) returning id) select id from x

select a from t tablesample bernoulli (10) where (a, b) in ((1, 2), (3, 4)) and ts between timestamp with time zone '2020-01-01 00:00:00+00' and now() - interval '1 day'

copy t (a, b) from stdin with (format csv)

listen "channel"

select nextval('order_seq'::regclass)

select 'it\'s', "it's", "say \"hi\"", _utf8mb4'x' collate utf8mb4_bin, N'x', x'1F', 0x1F, b'01' from `shop`.`order` where a <=> null # it's a comment

select sql_no_cache /*! straight_join */ a from t force index (i) where b = -1 and c = - 1 and d in (-1, +2) limit 5,10

select a from t -- it's
where b = 1

insert into `t` (`a`, `b`) values (1, "x"), (2, "it's") as new on duplicate key update `b` = values(`b`), `c` = new.b

insert ignore into t set a = 1, b = 'x'

replace into t (a) values (1)

update t join s on s.id = t.id set t.a = s.a, t.b = t.b + 1 where s.c = 'x'

delete t from t inner join s on s.id = t.id where s.a = 1

select @n := @n + 1 as n, @@session.sql_mode, json_extract(doc, '$.a'), doc->>'$.a', a rlike '^x', b div 2, !c from t, (select @n := 0) v

select a from t where match (b) against ('+x -y' in boolean mode) lock in share mode

select q'[it's]', q'{a}b}', nq'!x!', N'it''s', date '2020-01-01', 1.5e-3f, 10d from dual

select /*+ index(t t_i) leading(t) */ t.a, s.b from t, s where t.id = s.id (+) and t.serial# = :1 and t.x = :name and rownum <= 10

select level, sys_connect_by_path(a, '/') from t start with parent_id is null connect by nocycle prior id = parent_id order siblings by a

insert all into a (x) values (1) into b (y) values (2) select * from dual

merge into t using (select ? id, ? a from dual) s on (t.id = s.id) when matched then update set t.a = s.a when not matched then insert (id, a) values (s.id, s.a)

select * from (select r.*, rownum rn from (select a from t order by a) r where rownum <= ?) where rn > ?

begin insert into t (a) values (?) returning id into ?; end;

declare x number := 1; begin update t set a = x where b = 'it''s'; end;

select order_seq.nextval from dual

select a from t where b like '%\%%' escape '\' and c = 'x'

select top (5) [Order Details].[id], [a]]b], N'it''s' from [dbo].[Order Details] as [o] with (nolock) where [o].[id] = @p0 and a = 0x1F

select top 5 percent with ties a from #temp t join ##shared s on s.id = t.id where t.a in (select value from string_split(@p1, ',')) option (recompile)

insert into t (a) output inserted.id, inserted.a values (@p0), (@p1)

update t set a = @p0 output deleted.a into @old from t inner join s on s.id = t.id where s.b = @p1

merge t with (holdlock) as x using (values (@p0, @p1)) as s (id, a) on x.id = s.id when matched then update set a = s.a when not matched by target then insert (id, a) values (s.id, s.a) output $action, inserted.id;

set nocount on; declare @t table (id int); insert into t (a) output inserted.id into @t values (1); select id from @t

exec sp_executesql N'select a from t where b = @b', N'@b int', @b = 1

select a from t order by a offset @p0 rows fetch next @p1 rows only

select next value for dbo.order_seq

select "id" from final table (insert into "t" ("a") values (?)) "x"

merge into t (id, a) key (id) values (?, ?)

select x from system_range(1, 10) where x not in (values 1, 2, 3)

select * from table (id int = ?, name varchar = ?) x join t on t.id = x.id

select a from t where b = cast(? as uuid) and c = json '{"a": 1}' and d = uuid '0e37df36-f698-11e6-8dd4-cb9ced3df976'

values next value for order_seq

call next value for order_seq

select tbl.next_val as id_val from hibernate_sequences tbl where tbl.sequence_name = ? for update

{call p(?, 'it''s', {ts '2020-01-01 00:00:00'})}

{? = call f(?)}

select {fn concat('a', 'b')}, {d '2020-01-01'}, {t '10:00:00'} from {oj t left outer join s on s.id = t.id}

explain (analyze, buffers) select 1

select a from t fetch first 10 rows with ties for no key update of t nowait

values (1, 'a'), (2, 'b')

table t

savepoint "s"
