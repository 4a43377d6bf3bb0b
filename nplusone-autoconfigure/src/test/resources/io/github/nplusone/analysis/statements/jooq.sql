select copies from stock where id = cast(? as bigint)

select copies from stock where id = 1

select copies from stock where id = 2

insert into stock (id, copies) values (?, ?)

insert into stock (id, copies) values (1000, 1)

insert into stock (id, copies) values (1001, 1)
